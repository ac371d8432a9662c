using System.Text.Json.Serialization.Metadata;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads what both answers have in common: they are JSON, and a map.</summary>
internal static class AnswerMap
{
    /// <param name="reply">What came.</param>
    /// <param name="key">What the map is by, in words.</param>
    /// <param name="type">The map.</param>
    /// <param name="content">Makes of its entries what the hub wants to know, and notes what it leaves out.</param>
    public static CarrierAnswer<TContent> Read<TEntry, TContent>(
        CarrierReply reply,
        string key,
        JsonTypeInfo<Dictionary<string, TEntry>> type,
        Func<IEnumerable<KeyValuePair<string, TEntry>>, AnswerNotes, TContent> content)
        where TContent : class
    {
        if (!reply.IsSuccess)
            return CarrierAnswer<TContent>.Failed(reply.Words, reply.RetryAfter);
        if (reply.Obstacle is { } obstacle)
            return CarrierAnswer<TContent>.Failed($"{reply.Words} with {obstacle}");
        var reading = AnswerJson.Read(reply.Body, type);
        if (reading.Failure is not ReadingFailure.None)
            return CarrierAnswer<TContent>.Failed($"{reply.Words} {Failure(reading.Failure, reply, key)}");
        var notes = new AnswerNotes(reply, reading.Notes);
        // Null is as good as absent.
        return new CarrierAnswer<TContent>(reply.Words, content(reading.Value!.Where(entry => entry.Value is not null), notes), notes.All);
    }

    private static string Failure(ReadingFailure failure, CarrierReply reply, string key) => failure switch
    {
        ReadingFailure.Empty => "without a body",
        ReadingFailure.WrongKind => $"with {JsonShape.Name(reply.Body.Span)} where a map by {key} was expected",
        ReadingFailure.CutOff => "with JSON that ends too early",
        _ => $"with {NotJson(reply.MediaType)}",
    };

    private static string NotJson(string? mediaType) =>
        mediaType is null ? "what is not JSON" : JsonShape.IsJson(mediaType) ? "broken JSON" : $"{JsonShape.Cut(mediaType)}, which is not JSON";
}
