using System.Net.Http.Headers;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Transport;

/// <summary>An answer that was read.</summary>
/// <param name="Value">The model.</param>
/// <param name="Raw">What it was made of, if that was to be kept.</param>
/// <param name="Size">How many bytes the body had.</param>
/// <param name="Attempts">How many requests it took.</param>
internal readonly record struct Received<T>(T Value, RawAnswer? Raw, int Size, int Attempts)
{
    /// <summary>The values that could not be read.</summary>
    public IReadOnlyList<UnreadableValue> Unreadable { get; init; } = [];
}

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

/// <summary>Takes down an answer as it came, before its body's buffer is given back.</summary>
internal static class RawAnswers
{
    public static RawAnswer Of(HttpResponseMessage response, PooledBody body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers);
        if (response.Content is PooledContent { Received: { } received })
            Add(headers, received);
        // The body kept may be shorter: it is without the mark before UTF-8.
        headers.Remove("Content-Length");
        if (body.WasCompressed)
            headers.Remove("Content-Encoding");
        return new RawAnswer { Status = response.StatusCode, Headers = headers, Body = body.Bytes.ToArray() };
    }

    private static void Add(
        Dictionary<string, string> headers, IEnumerable<KeyValuePair<string, IEnumerable<string>>> from)
    {
        foreach (var header in from)
            headers[header.Key] = string.Join(", ", header.Value);
    }
}

/// <summary>Carries what could not be read of an answer over to its model.</summary>
internal static class UnreadableValueMapper
{
    public static IReadOnlyList<UnreadableValue> Of<T>(in AnswerReading<T> reading)
        where T : class => reading.Marks.Count == 0 ? [] : [.. reading.Marks.Select(Value)];

    /// <summary>Returns the model, which says itself what could not be read if it can.</summary>
    public static T Attach<T>(T value, in AnswerReading<T> reading)
        where T : class =>
        (reading.Marks.Count > 0 || reading.LeftOut > 0) && value is IAnswer<T> answer
            ? answer.WithUnreadable([.. reading.Marks.Select(mark => (Value(mark), mark.Record))], reading.LeftOut)
            : value;

    private static UnreadableValue Value(ReadingMark mark) => new(mark.Path, mark.Raw, mark.Expected);
}

/// <summary>Reads headers as they came, also those that are not quite right.</summary>
internal static class ContentHeaders
{
    /// <returns>The value; null when there is none. Several values are joined by commas.</returns>
    public static string? Raw(HttpContentHeaders? headers, string name)
    {
        if (headers is null)
            return null;
#if NET
        // Neither parses nor allocates.
        return headers.NonValidated.TryGetValues(name, out var values) ? values.ToString() : null;
#else
        return headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
#endif
    }
}
