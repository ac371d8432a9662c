namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What a conformance run has shown.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(ConformanceOptions options, IReadOnlyList<CheckResult> results, TimeSpan duration) =>
        (Options, Results, Duration) = (options, results, duration);

    /// <summary>What the checks have shown, always in the same order.</summary>
    public IReadOnlyList<CheckResult> Results { get; }

    /// <summary>What the ids of the run were made from; the same one makes the same messages.</summary>
    public string RunId => Options.RunId!;

    /// <summary>How long the run took, in real time.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Whether no check failed. Warnings and skipped checks do not count.</summary>
    public bool IsConformant => Count(CheckOutcome.Failed) == 0;

    internal ConformanceOptions Options { get; }

    /// <summary>How many checks ended in a certain way.</summary>
    /// <param name="outcome">The way.</param>
    public int Count(CheckOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>The report as JSON, in the form that docs/conformance.md describes.</summary>
    public string ToJson() => JsonReport.Write(this);

    /// <summary>The report as JUnit XML: a test case for each check, failures and skipped ones marked.</summary>
    public string ToJUnit() => JUnitReport.Write(this);

    /// <summary>
    /// The report for people: a table, and under it what failed, with what was sent, what came and what was expected.
    /// </summary>
    public override string ToString() => TextReport.Write(this);

    /// <summary>Ends a test.</summary>
    /// <exception cref="NotConformantException">A check failed; the message is the report for people.</exception>
    public void ThrowIfFailed()
    {
        if (!IsConformant)
            throw new NotConformantException(ToString());
    }
}
