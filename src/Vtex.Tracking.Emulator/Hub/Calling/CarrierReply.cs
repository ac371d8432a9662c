using System.Globalization;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>What came back from a carrier's app.</summary>
internal sealed record CarrierReply
{
    /// <summary>The status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The media type that the app named, without its parameters; null when it named none.</summary>
    public string? MediaType { get; init; }

    /// <summary>The body, decompressed and in UTF-8 without a byte order mark; as it came when <see cref="Obstacle"/> says so.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>What the body was compressed with, though nobody asked for it; null when it was not.</summary>
    public string? Coding { get; init; }

    /// <summary>The charset that the app named, where it is not UTF-8.</summary>
    public string? Charset { get; init; }

    /// <summary>Why the body cannot be decoded, as a noun phrase; null when it can.</summary>
    public string? Obstacle { get; init; }

    /// <summary>How long the app asked not to be called again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why there is no answer, or only a part of it, in plain words; null when it is whole.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the app took the call.</summary>
    public bool IsSuccess => Failure is null && Status is >= 200 and < 300;

    /// <summary>In plain words, such as "answered 503" or "no answer within 10 s".</summary>
    public string Words
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

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
