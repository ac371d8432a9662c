using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Transport;

/// <summary>The body of an answer as UTF-8, whatever it was encoded in.</summary>
/// <param name="Utf8">The body; empty when it cannot be decoded.</param>
/// <param name="Obstacle">Why it cannot be decoded, as a noun phrase; null when it can.</param>
internal readonly record struct ReceivedText(ReadOnlyMemory<byte> Utf8, string? Obstacle)
{
    private const int MaxNameLength = 40;

    public static ReceivedText Of(HttpResponseMessage response)
    {
        var content = (PooledContent)response.Content;
        return content.Body.UnreadableCoding is { } coding
            ? new(default, $"a body compressed with {Name(coding)}, which cannot be read")
            : Of(content.Body.Bytes, ContentHeaders.Raw(content.Received, "Content-Type"));
    }

    /// <param name="body">The body as it came, but decompressed.</param>
    /// <param name="contentType">Its Content-Type as it came.</param>
    public static ReceivedText Of(ReadOnlyMemory<byte> body, string? contentType) =>
        TextCharset.ToUtf8(body, contentType, out var utf8) is { } charset
            ? new(default, $"a body in the charset {Name(charset)}, which is not supported")
            : new(utf8, null);

    private static string Name(string text) => JsonPath.Shortened(
        new string([.. text.Select(character => character is > ' ' and <= '~' ? character : '?')]), MaxNameLength);
}
