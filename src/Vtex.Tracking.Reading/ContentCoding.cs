using System.IO.Compression;

namespace Vtex.Tracking.Reading;

/// <summary>Decompresses bodies that were compressed though nobody asked for it.</summary>
internal static class ContentCoding
{
    private const int PortionBytes = 16 * 1024;

    /// <param name="body">The bytes as they came.</param>
    /// <param name="contentEncoding">The Content-Encoding as it came.</param>
    /// <param name="maxBytes">How long the result may be.</param>
    /// <returns>What became of the body; <c>default</c> when it is not compressed.</returns>
    public static Decompressed Decompress(ReadOnlyMemory<byte> body, string? contentEncoding, int maxBytes)
    {
        var name = Name(body.Span, contentEncoding);
        if (name is null)
            return default;
        try
        {
            using var stream = Open(name, body);
            return stream is null ? new Decompressed(name, null, IsTooLong: false) : Read(name, stream, maxBytes);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or InvalidOperationException)
        {
            return new Decompressed(name, null, IsTooLong: false);
        }
    }

    /// <summary>What a body is compressed with: as it says, unless it plainly is not; or as its first bytes say.</summary>
    private static string? Name(ReadOnlySpan<byte> body, string? contentEncoding)
    {
        if (body.Length >= 2 && body[0] == 0x1F && body[1] == 0x8B)
            return "gzip";
        var declared = contentEncoding?.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(declared) || declared == "identity" || body.IsEmpty)
            return null;
        // A proxy that decompresses may forget the header.
        foreach (var value in body)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return value is (byte)'{' or (byte)'[' or (byte)'"' or 0xEF ? null : declared;
        }

        return null;
    }

    private static Stream? Open(string name, ReadOnlyMemory<byte> body)
    {
        switch (name)
        {
            case "gzip" or "x-gzip":
                return new GZipStream(Bytes(body), CompressionMode.Decompress);
            case "deflate":
                // By the standard within zlib's two bytes and checksum; some servers leave them out.
                var span = body.Span;
                var hasHeader = span.Length >= 2 && (span[0] & 0x0F) == 8 && (span[0] * 256 + span[1]) % 31 == 0;
                return new DeflateStream(Bytes(hasHeader ? body.Slice(2) : body), CompressionMode.Decompress);
#if NET
            case "br":
                return new BrotliStream(Bytes(body), CompressionMode.Decompress);
#endif
            default:
                return null;
        }
    }

    private static MemoryStream Bytes(ReadOnlyMemory<byte> body) => new(body.ToArray(), writable: false);

    private static Decompressed Read(string name, Stream stream, int maxBytes)
    {
        using var result = new MemoryStream();
        var portion = new byte[PortionBytes];
        for (int read; (read = stream.Read(portion, 0, portion.Length)) > 0;)
        {
            if (result.Length + read > maxBytes)
                return new Decompressed(name, null, IsTooLong: true);
            result.Write(portion, 0, read);
        }

        return new Decompressed(name, result.ToArray(), IsTooLong: false);
    }
}
