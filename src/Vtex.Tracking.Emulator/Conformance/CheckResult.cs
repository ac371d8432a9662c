namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What a check has shown. Secrets, CPF, CNPJ and e-mail addresses are masked in what was sent and what came.</summary>
public sealed record CheckResult
{
    /// <summary>The id, such as <c>notify.repeated</c>; it stays the same between versions.</summary>
    public required string Id { get; init; }

    /// <summary>What is checked, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What is expected of the app.</summary>
    public required string Expected { get; init; }

    /// <summary>Where the expectation is from.</summary>
    public required CheckSource Source { get; init; }

    /// <summary>How it ended.</summary>
    public required CheckOutcome Outcome { get; init; }

    /// <summary>What was found, in plain words; of a skipped check, why it was skipped.</summary>
    public required string Found { get; init; }

    /// <summary>The call that tells most, cut; null when there was none.</summary>
    public string? Sent { get; init; }

    /// <summary>What the app answered to it, cut; null when there was no call.</summary>
    public string? Came { get; init; }

    /// <summary>How long the check took, in real time.</summary>
    public TimeSpan Duration { get; init; }
}
