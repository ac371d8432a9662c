using System.IO.Compression;

namespace Vtex.Tracking.Reading;

/// <summary>
/// Tells whether a compressed body is complete: .NET's streams take the end of their input for the end of the data.
/// </summary>
internal static class CompleteBody
{
    private const int ZlibChecksumBytes = 4;

    /// <summary>The content of the part that is added to a body; no other data ends in it by chance.</summary>
    private static readonly byte[] Mark = [.. "\u0003VtexEndOfBody\u0004"u8];

    private static readonly byte[] MarkMember = Compressed(Mark);

    /// <summary>.NET Framework reads the first of several parts alone; nothing can be told there.</summary>
    private static readonly bool AreMembersRead = IsFollowed(MarkMember, Mark);

    /// <summary>Returns whether a gzip body is complete: a further part after it is read as one.</summary>
    public static bool IsGzip(byte[] compressed, byte[] bytes) => !AreMembersRead || IsFollowed(compressed, bytes);

    /// <summary>Returns whether a zlib body ends in the checksum of its data.</summary>
    public static bool IsZlib(byte[] compressed, byte[] bytes)
    {
        var checksum = Adler32(bytes);
        return compressed.Length >= ZlibChecksumBytes
            && compressed.AsSpan(compressed.Length - ZlibChecksumBytes)
                .SequenceEqual([(byte)(checksum >> 24), (byte)(checksum >> 16), (byte)(checksum >> 8), (byte)checksum]);
    }

    /// <summary>Returns whether a deflate body has ended, so that whatever follows, zeros or ones, means nothing.</summary>
    public static bool IsDeflate(byte[] compressed, byte[] bytes) =>
        IsSame(compressed, filler: 0x00, bytes) && IsSame(compressed, filler: 0xFF, bytes);

    private static bool IsFollowed(byte[] compressed, byte[] bytes) =>
        Inflated([.. compressed, .. MarkMember], ContentCoding.Gzip, bytes.Length + Mark.Length) is { } marked
        && marked.Length == bytes.Length + Mark.Length
        && marked.AsSpan(bytes.Length).SequenceEqual(Mark);

    private static bool IsSame(byte[] compressed, byte filler, byte[] bytes)
    {
        // Longer than the header of a block, so that an open one goes on to data.
        var longer = new byte[compressed.Length + 512];
        compressed.CopyTo(longer, 0);
        longer.AsSpan(compressed.Length).Fill(filler);
        return Inflated(longer, ContentCoding.Deflate, bytes.Length) is { } same && same.Length == bytes.Length;
    }

    private static byte[]? Inflated(byte[] compressed, Func<Stream, Stream> open, long maxBytes)
    {
        try
        {
            return ContentCoding.Inflate(compressed, open, maxBytes);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static byte[] Compressed(byte[] bytes)
    {
        using var result = new MemoryStream();
        using (var gzip = new GZipStream(result, CompressionMode.Compress))
            gzip.Write(bytes, 0, bytes.Length);
        return result.ToArray();
    }

    private static uint Adler32(byte[] bytes)
    {
        uint sum = 1, sumOfSums = 0;
        foreach (var value in bytes)
        {
            sum = (sum + value) % 65521;
            sumOfSums = (sumOfSums + sum) % 65521;
        }

        return (sumOfSums << 16) | sum;
    }
}
