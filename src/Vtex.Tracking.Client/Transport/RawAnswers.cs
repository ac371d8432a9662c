namespace Vtex.Tracking.Transport;

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
