namespace Vtex.Tracking.Emulator;

/// <summary>The result of a check. Secrets, CPF, CNPJ and e-mail addresses are masked in requests and answers.</summary>
public sealed record CheckResult
{
    /// <summary>Gets the id, such as <c>notify.repeated</c>; it stays the same between versions.</summary>
    public required string Id { get; init; }

    /// <summary>Gets the subject of the check, in one sentence.</summary>
    public required string Title { get; init; }

    /// <summary>Gets the reason why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>Gets the behavior that is expected of the app.</summary>
    public required string Expected { get; init; }

    /// <summary>Gets how certain the expectation is.</summary>
    public required Certainty Certainty { get; init; }

    /// <summary>Gets the outcome.</summary>
    public required CheckOutcome Outcome { get; init; }

    /// <summary>Gets the facts that were found, in one sentence; of a skipped check, the reason.</summary>
    public required string Found { get; init; }

    /// <summary>Gets an excerpt of the call that shows it best; null when there was none.</summary>
    public string? Sent { get; init; }

    /// <summary>Gets an excerpt of the answer to it; null when there was no call.</summary>
    public string? Received { get; init; }

    /// <summary>Gets the real time that the check took.</summary>
    public TimeSpan Duration { get; init; }
}
