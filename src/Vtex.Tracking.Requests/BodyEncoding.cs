using System.IO.Compression;

namespace Vtex.Tracking.Requests;

/// <summary>Decompresses the body of a request by its <c>Content-Encoding</c>.</summary>
internal static class BodyEncoding
{
    private const string Identity = "identity";
    private const int MaxNameLength = 40;

    /// <summary>
    /// Replaces the body by a decompressing stream and removes the header, so that it is not decompressed twice. The
    /// stream refuses what is not in that encoding, or was cut off, with an <see cref="UnreadableBodyException"/> (400).
    /// </summary>
    /// <exception cref="UnreadableBodyException">The encoding is not supported (415).</exception>
    public static void Decode(HttpRequest request)
    {
        var header = request.Headers.ContentEncoding.ToString();
        if (header.Length == 0)
            return;

        var encodings = header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant())
            .Where(name => name != Identity)
            .ToList();
        DecodedBody? body = encodings switch
        {
            [] => null,
            ["gzip" or "x-gzip"] => DecodedBody.Gzip(request.Body),
            ["br"] => DecodedBody.SelfDelimited(request.Body, input => new BrotliStream(input, CompressionMode.Decompress)),
            ["deflate"] => DecodedBody.SelfDelimited(request.Body, input => new ZLibStream(input, CompressionMode.Decompress)),
            _ => throw Unsupported(header),
        };
        request.Headers.Remove("Content-Encoding");
        if (body is null)
            return;
        request.Body = body;
        request.ContentLength = null;
        request.HttpContext.Response.RegisterForDispose(body);
    }

    private static UnreadableBodyException Unsupported(string header) => new(
        StatusCodes.Status415UnsupportedMediaType,
        $"has the Content-Encoding '{Shown(header)}', which is not supported. Send gzip, deflate or br, or no Content-Encoding.");

    private static string Shown(string header) => header.Length <= MaxNameLength ? header : header[..MaxNameLength] + "…";
}
