using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads the answers of carriers' apps, leniently: an odd value costs itself alone, and is noted.</summary>
internal static class AnswerReader
{
    private const int MaxIdLength = 200;
    private const int MaxUrlLength = 2_000;
    private const int MaxPlaceLength = 200;
    private const int MaxDescriptionLength = 2_000;
    private const int MaxEvents = 1_000;

    /// <summary>Reads the numbers that a carrier gave packages.</summary>
    public static CarrierAnswer<NotifyContent> ReadNotify(CarrierReply reply) =>
        Read(reply, "package id", CarrierJsonContext.Default.Notifications, (packages, issues) =>
            new NotifyContent(packages.ToDictionary(package => package.Key, package => Result(package.Value, issues), StringComparer.Ordinal)));

    /// <summary>Reads the histories of tracking numbers.</summary>
    public static CarrierAnswer<TrackingContent> ReadTracking(CarrierReply reply) =>
        Read(reply, "tracking number", CarrierJsonContext.Default.Trackings, (numbers, issues) =>
            new TrackingContent(numbers.ToDictionary(number => number.Key, number => Result(number.Value, issues), StringComparer.Ordinal)));

    private static NotifyResult Result(CarrierModels.Notified package, FormatIssues issues) => new(
        Text(package.Tracking?.Number, MaxIdLength, issues),
        Text(package.Tracking?.Url, MaxUrlLength, issues),
        Text(package.Notification?.Id, MaxIdLength, issues));

    private static TrackingResult Result(CarrierModels.Tracked tracking, FormatIssues issues) => new(
        [.. (tracking.Events ?? []).OfType<CarrierModels.Event>().Take(MaxEvents).Select(happened => Event(happened, issues))],
        tracking.IsDelivered is true,
        tracking.DeliveredDate,
        tracking.HasReturned is true);

    private static HubTrackingEvent Event(CarrierModels.Event happened, FormatIssues issues) => new(
        happened.Date,
        Interned(Text(happened.Description, MaxDescriptionLength, issues)),
        Interned(Text(happened.City, MaxPlaceLength, issues)),
        Interned(Text(happened.State, MaxPlaceLength, issues)));

    // Descriptions, cities and states repeat.
    private static string? Interned(string? text) => text is null ? null : StringInterner.Of(text);

    /// <summary>Returns the text; null when it is blank or too long.</summary>
    private static string? Text(string? text, int maxLength, FormatIssues issues)
    {
        if (text is null || text.Length <= maxLength)
            return string.IsNullOrWhiteSpace(text) ? null : text;
        issues.LongTexts++;
        return null;
    }

    private static CarrierAnswer<TContent> Read<TEntry, TContent>(
        CarrierReply reply,
        string key,
        JsonTypeInfo<Dictionary<string, TEntry>> type,
        Func<IEnumerable<KeyValuePair<string, TEntry>>, FormatIssues, TContent> content)
        where TContent : class
    {
        if (!reply.IsSuccess)
            return CarrierAnswer<TContent>.Failed(reply.Summary, reply.RetryAfter);
        if (reply.Obstacle is { } obstacle)
            return CarrierAnswer<TContent>.Failed($"{reply.Summary} with {obstacle}");
        var reading = AnswerJson.Read(reply.Body, type);
        if (reading.Failure is not ReadingFailure.None)
            return CarrierAnswer<TContent>.Failed($"{reply.Summary} {Describe(reading.Failure, reply, key)}");
        var issues = new FormatIssues(reply, reading.Notes);
        // Null is as good as absent.
        return new CarrierAnswer<TContent>(reply.Summary, content(reading.Value!.Where(entry => entry.Value is not null), issues), issues.All);
    }

    private static string Describe(ReadingFailure failure, CarrierReply reply, string key) => failure switch
    {
        ReadingFailure.Empty => "without a body",
        ReadingFailure.WrongKind => $"with {JsonShape.Name(reply.Body.Span)} where a map by {key} was expected",
        ReadingFailure.CutOff => "with JSON that ends too early",
        _ when reply.MediaType is null => "with what is not JSON",
        _ when JsonShape.IsJson(reply.MediaType) => "with broken JSON",
        _ => $"with {CarrierReply.Shorten(reply.MediaType)}, which is not JSON",
    };
}
