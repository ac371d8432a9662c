using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace Vtex.Tracking.Requests;

/// <summary>Parses a body as JSON, and reports why it is not JSON.</summary>
internal static class BodyJson
{
    private const int MaxDepth = 64;

    // A value of one byte takes a dozen in the document that is made of it.
    private const int MaxValues = 2_000_000;

    private static ReadOnlySpan<byte> GZip => [0x1F, 0x8B];

    private static ReadOnlySpan<byte> Zstandard => [0x28, 0xB5, 0x2F, 0xFD];

    /// <param name="body">The body, decompressed. The document reads from it as long as it lives.</param>
    /// <param name="contentType">The header <c>Content-Type</c>.</param>
    /// <exception cref="UnreadableBodyException">It is not JSON (400), or in a charset that is not supported (415).</exception>
    public static JsonDocument Parse(ReadOnlyMemory<byte> body, string? contentType)
    {
        if (body.Span.StartsWith(GZip) || body.Span.StartsWith(Zstandard))
            throw Refuse("is compressed, and no Content-Encoding header says so. Send Content-Encoding: gzip, or plain JSON.");
        var json = BodyCharset.ToUtf8(body, contentType);
        if (json.IsEmpty)
            throw Refuse("is empty; JSON was expected.");
        if (!Utf8.IsValid(json.Span))
            throw Refuse("is not valid UTF-8. Send UTF-8, or name the charset in Content-Type.");

        try
        {
            if (!HasOnlyTextNames(json.Span))
                throw Refuse("has a property whose name holds half of a surrogate pair, which is no character.");
            if (HasTooManyValues(json.Span))
                throw Refuse(string.Create(CultureInfo.InvariantCulture, $"has more than {MaxValues} values. Send less at once."));
            return JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
        }
        catch (JsonException exception)
        {
            throw Refuse(IsTooDeep(json.Span)
                ? string.Create(CultureInfo.InvariantCulture, $"is nested more than {MaxDepth} levels deep.")
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"is not valid JSON: see line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}."));
        }
    }

    // A name whose escape is half of a surrogate pair cannot be compared with others.
    private static bool HasOnlyTextNames(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
            return true;
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader is { TokenType: JsonTokenType.PropertyName, ValueIsEscaped: true } && !IsText(ref reader))
                return false;
        }

        return true;
    }

    /// <summary>Returns false for a name or string that holds an escape for half of a surrogate pair.</summary>
    public static bool IsText(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static bool HasTooManyValues(ReadOnlySpan<byte> json)
    {
        // Each value has a comma before it, or is the first in an array or object.
        if (json.Length <= MaxValues || json.Count((byte)',') + json.Count((byte)'[') + json.Count((byte)'{') < MaxValues)
            return false;
        var reader = new Utf8JsonReader(json);
        var values = 0;
        while (values <= MaxValues && reader.Read())
        {
            if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.EndArray or JsonTokenType.EndObject))
                values++;
        }

        return values > MaxValues;
    }

    // Levels are counted in bits, never on the stack, however many there are.
    private static bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MaxDepth)
                    return true;
            }
        }
        catch (JsonException)
        {
            // What is wrong otherwise was found first.
        }

        return false;
    }

    private static UnreadableBodyException Refuse(string message) => new(StatusCodes.Status400BadRequest, message);
}
