namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What a check found.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Words">What was found, in plain words.</param>
/// <param name="Exchange">The call that shows it best.</param>
internal sealed record Finding(CheckOutcome Outcome, string Words, Exchange? Exchange = null)
{
    public static Finding Passed(string words, Exchange? exchange) => new(CheckOutcome.Passed, words, exchange);

    public static Finding Warned(string words, Exchange? exchange) => new(CheckOutcome.Warning, words, exchange);

    public static Finding Failed(string words, Exchange? exchange) => new(CheckOutcome.Failed, words, exchange);

    public static Finding Skipped(string reason) => new(CheckOutcome.Skipped, reason);

    /// <summary>The first of those that are worst; skipped when none could be judged.</summary>
    /// <param name="findings">What was found, case by case.</param>
    /// <param name="none">Why nothing can be said when there is no case.</param>
    public static Finding Worst(IEnumerable<Finding> findings, string none) =>
        findings.Where(finding => finding.Outcome != CheckOutcome.Skipped).MaxBy(finding => finding.Outcome) ?? Skipped(none);

    /// <summary>Failed when there are faults, warned when there are remarks alone, else passed.</summary>
    public static Finding Of(Remarks remarks, string good, Exchange? exchange)
    {
        if (remarks.Faults.Count > 0)
            return Failed(string.Join("; ", remarks.Faults), exchange);
        return remarks.Doubts.Count > 0 ? Warned(string.Join("; ", remarks.Doubts), exchange) : Passed(good, exchange);
    }
}
