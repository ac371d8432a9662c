using System.IO.Compression;

namespace Vtex.Tracking.Requests;

/// <summary>Decompresses the body of a request by its <c>Content-Encoding</c>.</summary>
internal static class BodyEncoding
{
    private const string Identity = "identity";
    private const int MaxNameLength = 40;

    /// <summary>
    /// Replaces the body by a decompressing stream and removes the header, so that it is not decompressed twice.
    /// </summary>
    /// <returns>Whether the body was compressed.</returns>
    /// <exception cref="UnreadableBodyException">The encoding is not supported (415).</exception>
    public static bool Decode(HttpRequest request)
    {
        var header = request.Headers.ContentEncoding.ToString();
        if (header.Length == 0)
            return false;

        var encodings = header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(name => name.ToLowerInvariant())
            .Where(name => name != Identity)
            .ToList();
        var body = encodings switch
        {
            [] => request.Body,
            ["gzip" or "x-gzip"] => new GZipStream(request.Body, CompressionMode.Decompress),
            ["br"] => new BrotliStream(request.Body, CompressionMode.Decompress),
            ["deflate"] => new ZLibStream(request.Body, CompressionMode.Decompress),
            _ => throw Unsupported(header),
        };
        request.Headers.Remove("Content-Encoding");
        if (encodings.Count == 0)
            return false;
        request.Body = body;
        request.ContentLength = null;
        return true;
    }

    private static UnreadableBodyException Unsupported(string header) => new(
        StatusCodes.Status415UnsupportedMediaType,
        $"has the Content-Encoding '{Shown(header)}', which is not supported. Send gzip, deflate or br, or no Content-Encoding.");

    private static string Shown(string header) => header.Length <= MaxNameLength ? header : header[..MaxNameLength] + "…";
}
