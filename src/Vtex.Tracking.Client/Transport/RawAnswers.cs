namespace Vtex.Tracking.Transport;

/// <summary>Takes down an answer as it came, before its body's buffer is given back.</summary>
internal static class RawAnswers
{
    public static RawAnswer Of(HttpResponseMessage response, PooledBody body)
    {
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        Add(headers, response.Headers);
        if (response.Content is { } content)
            Add(headers, content.Headers);
        return new RawAnswer { Status = response.StatusCode, Headers = headers, Body = body.Bytes.ToArray() };
    }

    private static void Add(
        Dictionary<string, string> headers, IEnumerable<KeyValuePair<string, IEnumerable<string>>> from)
    {
        foreach (var header in from)
            headers[header.Key] = string.Join(", ", header.Value);
    }
}
