using System.Globalization;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>The reply of a carrier's app.</summary>
internal sealed record CarrierReply
{
    private const int MaxNameLength = 60;

    /// <summary>Gets the status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>Gets the declared media type without its parameters; null when there is none.</summary>
    public string? MediaType { get; init; }

    /// <summary>Gets the body, decompressed and in UTF-8 without a byte order mark; unchanged when <see cref="Obstacle"/> says so.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the content coding, though the call did not ask for one; null when there is none.</summary>
    public string? Coding { get; init; }

    /// <summary>Gets the declared charset, where it is not UTF-8.</summary>
    public string? Charset { get; init; }

    /// <summary>Gets the reason why the body cannot be decoded, as a noun phrase; null when it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>Gets the time for which the app asked not to be called again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets the reason why there is no answer, or only a part of it; null when it is complete.</summary>
    public string? Failure { get; init; }

    /// <summary>Gets a value that says that the app accepted the call.</summary>
    public bool IsSuccess => Failure is null && Status is >= 200 and < 300;

    /// <summary>Gets the reply in a few words, such as "answered 503" or "no answer within 10 s".</summary>
    public string Summary
    {
        get
        {
            if (Status is null || Failure is not null)
                return Status is null ? Failure ?? "no answer" : Invariant($"answered {Status} but {Failure}");
            if (Status is >= 300 and < 400)
                return Invariant($"answered {Status}, a redirect, which the hub does not follow");
            return !IsSuccess && RetryAfter is { } wait
                ? Invariant($"answered {Status} and asked not to be called for {wait.TotalSeconds:0} s")
                : Invariant($"answered {Status}");
        }
    }

    /// <summary>Shortens the name of a media type, a charset or a coding, which the app chooses.</summary>
    public static string Shorten(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…";

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Decodes bodies that are compressed, though the call did not ask for it, or in another charset.</summary>
internal static class ReplyBody
{
    /// <param name="reply">The reply so far.</param>
    /// <param name="body">The bytes as received.</param>
    /// <param name="contentEncoding">The header of that name.</param>
    /// <param name="contentType">The header of that name.</param>
    /// <returns>The reply with its body.</returns>
    public static CarrierReply Decode(
        CarrierReply reply, ReadOnlyMemory<byte> body, string? contentEncoding, string? contentType)
    {
        var decompressed = ContentCoding.Decompress(body, contentEncoding, CarrierCaller.MaxBytes);
        reply = reply with { Coding = decompressed.Coding };
        if (decompressed.Failure is DecompressionFailure.TooLong)
            return reply with { Failure = "sent more than 32 MiB" };
        if (decompressed.Failure is DecompressionFailure.Incomplete)
            return reply with { Body = body, Obstacle = $"a body compressed with {CarrierReply.Shorten(decompressed.Coding!)} that ends too early" };
        if (decompressed is { Coding: { } coding, Bytes: null })
            return reply with { Body = body, Obstacle = $"a body compressed with {CarrierReply.Shorten(coding)}, which cannot be read" };
        if (decompressed.Bytes is { } bytes)
            body = bytes;

        var named = TextCharset.Of(contentType);
        if (TextCharset.ToUtf8(body, contentType, out var utf8) is { } charset)
            return reply with { Body = body, Obstacle = $"a body in the charset {CarrierReply.Shorten(charset)}, which is not supported" };
        var isConverted = !utf8.IsEmpty && !body.Span.EndsWith(utf8.Span);
        return reply with { Body = utf8, Charset = isConverted ? named ?? "another charset" : null };
    }
}
