using System.Globalization;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>What came back from a carrier's app, as it came.</summary>
internal sealed record CarrierReply
{
    /// <summary>The status; null when no answer came.</summary>
    public int? Status { get; init; }

    /// <summary>The media type that the app named, without its parameters; null when it named none.</summary>
    public string? MediaType { get; init; }

    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>How long the app asked not to be called again.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Why there is no answer, or only a part of it, in plain words; null when it is whole.</summary>
    public string? Failure { get; init; }

    /// <summary>Whether the app took the call.</summary>
    public bool IsSuccess => Failure is null && Status is >= 200 and < 300;

    /// <summary>In plain words, such as "answered 503" or "no answer within 10 s".</summary>
    public string Words => (Status, Failure, RetryAfter) switch
    {
        (null, { } failure, _) => failure,
        ({ } status, { } failure, _) => Invariant($"answered {status} but {failure}"),
        (>= 300 and < 400, _, _) => Invariant($"answered {Status}, a redirect, which the hub does not follow"),
        (_, _, { } wait) when !IsSuccess => Invariant($"answered {Status} and asked not to be called for {wait.TotalSeconds:0} s"),
        _ => Invariant($"answered {Status}"),
    };

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
