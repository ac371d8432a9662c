namespace Vtex.Tracking.Transport;

/// <summary>An answer that can be given several times, since handlers dispose one before they ask for another.</summary>
internal sealed class BufferedAnswer
{
    /// <summary>The number of bytes beyond which a body is cut; as much as the options allow an answer by default.</summary>
    private const int MaxBytes = 64 * 1024 * 1024;

    private readonly HttpResponseMessage _received;
    private readonly List<KeyValuePair<string, IEnumerable<string>>> _contentHeaders;
    private readonly byte[] _body;

    private BufferedAnswer(HttpResponseMessage received, byte[] body)
    {
        _received = received;
        _body = body;
        _contentHeaders = received.Content is null ? [] : [.. received.Content.Headers
            .Where(header => !string.Equals(header.Key, "Content-Length", StringComparison.OrdinalIgnoreCase))];
    }

    /// <summary>Reads an answer to its end, and leaves it readable.</summary>
    public static async Task<BufferedAnswer> TakeAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = response.Content is { } content ? await ReadAsync(content, cancellationToken).ConfigureAwait(false) : [];
        var answer = new BufferedAnswer(response, body);
        var former = response.Content;
        response.Content = answer.Content();
        former?.Dispose();
        return answer;
    }

    /// <summary>The head of an answer whose body is gone.</summary>
    public static HttpResponseMessage WithoutBody(HttpResponseMessage response) =>
        new BufferedAnswer(response, []).ToResponse();

    public HttpResponseMessage ToResponse()
    {
        var response = new HttpResponseMessage(_received.StatusCode)
        {
            ReasonPhrase = _received.ReasonPhrase,
            Version = _received.Version,
            RequestMessage = _received.RequestMessage,
            Content = Content(),
        };
        foreach (var header in _received.Headers)
            response.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return response;
    }

    private static async Task<byte[]> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        using var stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        using var body = new MemoryStream();
        var portion = new byte[16 * 1024];
        while (body.Length < MaxBytes
            && await stream.ReadAsync(portion.AsMemory(), cancellationToken).ConfigureAwait(false) is > 0 and var read)
        {
            body.Write(portion, 0, read);
        }

        return body.ToArray();
    }

    private ByteArrayContent Content()
    {
        var content = new ByteArrayContent(_body);
        foreach (var header in _contentHeaders)
            content.Headers.TryAddWithoutValidation(header.Key, header.Value);
        return content;
    }
}
