using System.Text.Json;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Reads what both answers have in common: they are JSON, and a map.</summary>
internal static class AnswerMap
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <param name="reply">What came.</param>
    /// <param name="key">What the map is by, in words.</param>
    /// <param name="read">Reads the map, and notes what is odd about it.</param>
    public static CarrierAnswer<T> Read<T>(CarrierReply reply, string key, Func<JsonElement, ShapeNotes, T> read)
        where T : class
    {
        if (!reply.IsSuccess)
            return CarrierAnswer<T>.Failed(reply.Words, reply.RetryAfter);
        if (reply.Body.IsEmpty)
            return CarrierAnswer<T>.Failed($"{reply.Words} without a body");
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(reply.Body));
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object)
                return CarrierAnswer<T>.Failed($"{reply.Words} with {JsonShape.Name(root)} where a map by {key} was expected");
            var notes = new ShapeNotes(reply.MediaType);
            return new CarrierAnswer<T>(reply.Words, read(root, notes), notes.All);
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return CarrierAnswer<T>.Failed($"{reply.Words} with {NotJson(reply.MediaType)}");
        }
    }

    private static string NotJson(string? mediaType) =>
        mediaType is null ? "what is not JSON" : JsonShape.IsJson(mediaType) ? "broken JSON" : $"{JsonShape.Cut(mediaType)}, which is not JSON";

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) =>
        body.Span.StartsWith(ByteOrderMark) ? body[ByteOrderMark.Length..] : body;
}
