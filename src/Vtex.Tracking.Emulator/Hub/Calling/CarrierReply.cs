using Vtex.Tracking.Emulator.World.Hub;
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

    /// <summary>Gets the body, decompressed and in UTF-8 without a byte order mark; unchanged when <see cref="Fault"/> says that it cannot be.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>Gets the content coding, though the call did not ask for one; null when there is none.</summary>
    public string? Coding { get; init; }

    /// <summary>Gets the declared charset, where it is not UTF-8.</summary>
    public string? Charset { get; init; }

    /// <summary>Gets the time for which the app asked not to be called again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Gets what kept the answer, or a part of it, from coming, or its body from being decoded.</summary>
    public CallFault Fault { get; init; }

    /// <summary>Gets the name that belongs to the fault, such as that of an encoding.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the timeout that has passed, when that is the fault.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Gets a value that says that the app accepted the call.</summary>
    public bool IsSuccess => IsComplete && Status is >= 200 and < 300;

    /// <summary>Gets a value that says that the answer came as a whole, whether its body can be decoded or not.</summary>
    public bool IsComplete => Status is not null && Fault is CallFault.None or > CallFault.Rejected;

    /// <summary>Gets what came of the call.</summary>
    public CallResult Result => IsSuccess
        ? new CallResult(Fault, Status, Detail)
        : new CallResult(IsComplete ? CallFault.Rejected : Fault, Status, IsComplete ? null : Detail, Timeout, RetryAfter);

    /// <summary>Gets the reply in a few words, such as "answered 503"; whether the body can be decoded is not among them.</summary>
    public string Summary => CallMessages.Describe(IsSuccess ? new CallResult(CallFault.None, Status) : Result);

    /// <summary>Shortens the name of a media type, a charset or a coding, which the app chooses.</summary>
    public static string Shorten(string name) => name.Length <= MaxNameLength ? name : name[..MaxNameLength] + "…";
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
            return reply with { Fault = CallFault.BodyTooLong };
        if (decompressed.Failure is DecompressionFailure.Incomplete)
            return reply with { Body = body, Fault = CallFault.CodingIncomplete, Detail = CarrierReply.Shorten(decompressed.Coding!) };
        if (decompressed is { Coding: { } coding, Bytes: null })
            return reply with { Body = body, Fault = CallFault.CodingUnreadable, Detail = CarrierReply.Shorten(coding) };
        if (decompressed.Bytes is { } bytes)
            body = bytes;

        var named = TextCharset.Of(contentType);
        if (TextCharset.ToUtf8(body, contentType, out var utf8) is { } charset)
            return reply with { Body = body, Fault = CallFault.CharsetUnknown, Detail = CarrierReply.Shorten(charset) };
        var isConverted = !utf8.IsEmpty && !body.Span.EndsWith(utf8.Span);
        return reply with { Body = utf8, Charset = isConverted ? named ?? "another charset" : null };
    }
}
