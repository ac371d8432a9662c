using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Decodes the bodies of carriers' apps: those that are compressed though nobody asked, or in another charset.</summary>
internal static class ReplyBody
{
    /// <param name="reply">What is known of the answer so far.</param>
    /// <param name="body">The bytes as they came.</param>
    /// <param name="contentEncoding">The header of that name.</param>
    /// <param name="contentType">The header of that name.</param>
    /// <returns>The answer with its body.</returns>
    public static CarrierReply Decode(
        CarrierReply reply, ReadOnlyMemory<byte> body, string? contentEncoding, string? contentType)
    {
        var decompressed = ContentCoding.Decompress(body, contentEncoding, CarrierCaller.MostBytes);
        reply = reply with { Coding = decompressed.Coding };
        if (decompressed.Failure is DecompressionFailure.TooLong)
            return reply with { Failure = "sent more than 32 MiB" };
        if (decompressed.Failure is DecompressionFailure.Incomplete)
            return reply with { Body = body, Obstacle = $"a body compressed with {JsonShape.Cut(decompressed.Coding!)} that ends too early" };
        if (decompressed is { Coding: { } coding, Bytes: null })
            return reply with { Body = body, Obstacle = $"a body compressed with {JsonShape.Cut(coding)}, which cannot be read" };
        if (decompressed.Bytes is { } bytes)
            body = bytes;

        var named = TextCharset.Of(contentType);
        if (TextCharset.ToUtf8(body, contentType, out var utf8) is { } charset)
            return reply with { Body = body, Obstacle = $"a body in the charset {JsonShape.Cut(charset)}, which is not supported" };
        var isConverted = !utf8.IsEmpty && !body.Span.EndsWith(utf8.Span);
        return reply with { Body = utf8, Charset = isConverted ? named ?? "another charset" : null };
    }
}
