#if NET
using System.Buffers;
#endif
using System.IO.Compression;

namespace Vtex.Tracking.Reading;

/// <summary>Decompresses bodies that were compressed though nobody asked for it.</summary>
internal static class ContentCoding
{
    private const int PortionBytes = 16 * 1024;

    /// <summary>The number of times that a body may be compressed; more than twice was never seen.</summary>
    private const int MaxLayers = 4;

    /// <param name="body">The bytes as they came.</param>
    /// <param name="contentEncoding">The Content-Encoding as it came.</param>
    /// <param name="maxBytes">How long the result may be.</param>
    /// <returns>The decompressed body or the failure; <c>default</c> when the body is not compressed.</returns>
    public static Decompressed Decompress(ReadOnlyMemory<byte> body, string? contentEncoding, int maxBytes)
    {
        var declared = new Stack<string>((contentEncoding ?? "").ToLowerInvariant().Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries)
            .Where(name => name is not "identity"));
        if (declared.Count > MaxLayers)
            return new Decompressed($"{declared.Count} codings", null, DecompressionFailure.Unreadable);
        var (result, undone) = (default(Decompressed), new Stack<string>());
        while (Name(body.Span, declared) is { } name)
        {
            result = Undo(name, body, maxBytes);
            undone.Push(name);
            if (result.Bytes is null || undone.Count > MaxLayers)
                return result;
            body = result.Bytes;
        }

        return undone.Count == 0 ? default : result with { Coding = string.Join(", ", undone) };
    }

    /// <summary>Opens a stream that inflates one form of compression.</summary>
    public static Stream Gzip(Stream compressed) => new GZipStream(compressed, CompressionMode.Decompress);

    /// <inheritdoc cref="Gzip"/>
    public static Stream Deflate(Stream compressed) => new DeflateStream(compressed, CompressionMode.Decompress);

    /// <summary>Inflates bytes up to a limit; input that ends too early is not noticed.</summary>
    /// <returns>The bytes; null beyond the limit.</returns>
    public static byte[]? Inflate(byte[] compressed, Func<Stream, Stream> open, long maxBytes)
    {
        using var stream = open(new MemoryStream(compressed, writable: false));
        using var result = new MemoryStream();
        var portion = new byte[PortionBytes];
        for (int read; (read = stream.Read(portion, 0, portion.Length)) > 0;)
        {
            if (result.Length + read > maxBytes)
                return null;
            result.Write(portion, 0, read);
        }

        return result.ToArray();
    }

    private static Stream Zlib(Stream compressed)
    {
        compressed.Position = 2;
        return Deflate(compressed);
    }

    private static Decompressed Undo(string name, ReadOnlyMemory<byte> body, int maxBytes)
    {
        try
        {
            return name switch
            {
                "gzip" or "x-gzip" => Inflated(name, body, Gzip, maxBytes, CompleteBody.IsGzip),
                "deflate" when HasZlibHeader(body.Span) => Inflated(name, body, Zlib, maxBytes, CompleteBody.IsZlib),
                // By the standard it has zlib's header and checksum; some servers leave them out.
                "deflate" => Inflated(name, body, Deflate, maxBytes, CompleteBody.IsDeflate),
#if NET
                "br" => Brotli(name, body.Span, maxBytes),
#endif
                _ => new Decompressed(name, null, DecompressionFailure.Unreadable),
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or InvalidOperationException)
        {
            return new Decompressed(name, null, DecompressionFailure.Unreadable);
        }
    }

    /// <summary>
    /// Finds what a body is compressed with: as it says, the last coding first, unless it plainly is not; or as its first
    /// bytes say.
    /// </summary>
    private static string? Name(ReadOnlySpan<byte> body, Stack<string> declared)
    {
        var name = declared.Count > 0 ? declared.Pop() : null;
        // A proxy that decompresses may forget the header.
        if (body.Length >= 2 && body[0] == 0x1F && body[1] == 0x8B)
        {
            while (name is not (null or "gzip" or "x-gzip") && declared.Count > 0)
                name = declared.Pop();
            return "gzip";
        }

        while (name is "gzip" or "x-gzip" && declared.Count > 0)
            name = declared.Pop();
        // No JSON begins with what a compressed body begins with.
        foreach (var value in body)
        {
            if (value is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'))
                return value is (byte)'{' or (byte)'[' or (byte)'"' or 0xEF ? null : name;
        }

        return null;
    }

    private static bool HasZlibHeader(ReadOnlySpan<byte> body) =>
        body.Length >= 2 && (body[0] & 0x0F) == 8 && (body[0] * 256 + body[1]) % 31 == 0;

    private static Decompressed Inflated(
        string name, ReadOnlyMemory<byte> body, Func<Stream, Stream> open, int maxBytes, Func<byte[], byte[], bool> isComplete)
    {
        var compressed = body.ToArray();
        if (Inflate(compressed, open, maxBytes) is not { } bytes)
            return new Decompressed(name, null, DecompressionFailure.TooLong);
        return isComplete(compressed, bytes)
            ? new Decompressed(name, bytes)
            : new Decompressed(name, null, DecompressionFailure.Incomplete);
    }

#if NET
    private static Decompressed Brotli(string name, ReadOnlySpan<byte> body, int maxBytes)
    {
        using var decoder = new BrotliDecoder();
        using var result = new MemoryStream();
        var portion = new byte[PortionBytes];
        while (true)
        {
            var status = decoder.Decompress(body, portion, out var consumed, out var written);
            body = body[consumed..];
            if (result.Length + written > maxBytes)
                return new Decompressed(name, null, DecompressionFailure.TooLong);
            result.Write(portion, 0, written);
            switch (status)
            {
                case OperationStatus.Done:
                    return new Decompressed(name, result.ToArray());
                case OperationStatus.InvalidData:
                    return new Decompressed(name, null, DecompressionFailure.Unreadable);
                case OperationStatus.NeedMoreData:
                    return new Decompressed(name, null, DecompressionFailure.Incomplete);
            }
        }
    }
#endif
}

/// <summary>A body that was compressed.</summary>
/// <param name="Coding">
/// The coding, by the name that Content-Encoding has for it; several in the order that they were applied in, or the one that
/// could not be undone; null when the body was not compressed.
/// </param>
/// <param name="Bytes">The decompressed bytes; null when there is a failure.</param>
/// <param name="Failure">Why the body could not be decompressed.</param>
internal readonly record struct Decompressed(
    string? Coding, byte[]? Bytes, DecompressionFailure Failure = DecompressionFailure.None);

/// <summary>Specifies why a body could not be decompressed.</summary>
internal enum DecompressionFailure
{
    None,

    /// <summary>The coding is not supported, or the body is not in it.</summary>
    Unreadable,

    /// <summary>The body ends before its coding does.</summary>
    Incomplete,

    /// <summary>Decompressing was given up at the limit.</summary>
    TooLong,
}
