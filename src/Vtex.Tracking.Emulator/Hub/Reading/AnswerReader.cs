using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Emulator.World.Text;
using Vtex.Tracking.Reading;
using Vtex.Tracking.ShippingNetwork.Models;

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
        Read(reply, CallFault.NotByPackage, CarrierJsonContext.Default.Notifications, (packages, issues) =>
            new NotifyContent(packages.ToDictionary(package => package.Key, package => Result(package.Value, issues), StringComparer.Ordinal)));

    /// <summary>Reads the histories of tracking numbers.</summary>
    public static CarrierAnswer<TrackingContent> ReadTracking(CarrierReply reply) =>
        Read(reply, CallFault.NotByNumber, CarrierJsonContext.Default.Trackings, (numbers, issues) =>
            new TrackingContent(numbers.ToDictionary(number => number.Key, number => Result(number.Value, issues), StringComparer.Ordinal)));

    private static NotifyResult Result(PackageNotification package, FormatIssues issues) => new(
        Text(package.Tracking?.Number, MaxIdLength, issues),
        Text(package.Tracking?.Url, MaxUrlLength, issues),
        Text(package.Notification?.Id, MaxIdLength, issues));

    private static TrackingResult Result(PackageTracking tracking, FormatIssues issues) => new(
        [.. (tracking.Events ?? []).OfType<TrackingEvent>().Take(MaxEvents).Select(happened => Event(happened, issues))],
        tracking.IsDelivered is true,
        tracking.DeliveredDate,
        tracking.HasReturnedToSender is true);

    private static HubTrackingEvent Event(TrackingEvent happened, FormatIssues issues) => new(
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
        CallFault otherKind,
        JsonTypeInfo<Dictionary<string, TEntry>> type,
        Func<IEnumerable<KeyValuePair<string, TEntry>>, FormatIssues, TContent> content)
        where TContent : class
    {
        if (reply.Result is { Fault: not CallFault.None } failed)
            return CarrierAnswer<TContent>.Failed(failed);
        var reading = AnswerJson.Read(reply.Body, type);
        if (reading.Failure is not ReadingFailure.None)
            return CarrierAnswer<TContent>.Failed(Fault(reading.Failure, reply, otherKind));
        var issues = new FormatIssues(reply, reading.Notes);
        // Null is as good as absent.
        return new CarrierAnswer<TContent>(reply.Result, content(reading.Value!.Where(entry => entry.Value is not null), issues), issues.All);
    }

    private static CallResult Fault(ReadingFailure failure, CarrierReply reply, CallFault otherKind) => failure switch
    {
        ReadingFailure.Empty => reply.Result with { Fault = CallFault.BodyEmpty },
        ReadingFailure.WrongKind => reply.Result with { Fault = otherKind, Detail = JsonShape.Kind(reply.Body.Span) },
        ReadingFailure.CutOff => reply.Result with { Fault = CallFault.JsonIncomplete },
        _ when reply.MediaType is null => reply.Result with { Fault = CallFault.NotJson },
        _ when JsonShape.IsJson(reply.MediaType) => reply.Result with { Fault = CallFault.JsonBroken },
        _ => reply.Result with { Fault = CallFault.NotJson, Detail = CarrierReply.Shorten(reply.MediaType) },
    };
}

/// <summary>Reads the answers of carriers' apps. Strict: odd answers are repaired before, see <see cref="AnswerJson"/>.</summary>
[JsonSourceGenerationOptions(Converters = [typeof(BrasiliaTimestampConverter)])]
[JsonSerializable(typeof(Dictionary<string, PackageNotification>), TypeInfoPropertyName = "Notifications")]
[JsonSerializable(typeof(Dictionary<string, PackageTracking>), TypeInfoPropertyName = "Trackings")]
internal sealed partial class CarrierJsonContext : JsonSerializerContext;
