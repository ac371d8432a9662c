using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator;

/// <summary>The report of a conformance run.</summary>
public sealed class ConformanceReport
{
    internal ConformanceReport(ConformanceOptions options, IReadOnlyList<CheckResult> results, TimeSpan duration) =>
        (Options, Results, Duration) = (options, results, duration);

    /// <summary>Gets the results of the checks, always in the same order.</summary>
    public IReadOnlyList<CheckResult> Results { get; }

    /// <summary>Gets the text from which the ids of the run were made; the same one makes the same messages.</summary>
    public string RunId => Options.RunId!;

    /// <summary>Gets the real time that the run took.</summary>
    public TimeSpan Duration { get; }

    /// <summary>Gets a value that says that no check failed. Warnings and skipped checks do not count.</summary>
    public bool IsConformant => Count(CheckOutcome.Failed) == 0;

    internal ConformanceOptions Options { get; }

    /// <summary>Counts the checks with an outcome.</summary>
    /// <param name="outcome">The outcome.</param>
    public int Count(CheckOutcome outcome) => Results.Count(result => result.Outcome == outcome);

    /// <summary>Returns the report as JSON, in the form that docs/conformance.md describes.</summary>
    public string ToJson() => JsonReport.Write(this);

    /// <summary>Returns the report as JUnit XML: a test case for each check, failures and skipped ones marked.</summary>
    public string ToJUnit() => JUnitReport.Write(this);

    /// <summary>
    /// Returns the report for people: a table, and below it the failures, with request, answer and expectation.
    /// </summary>
    public override string ToString() => TextReport.Write(this);

    /// <summary>Throws if a check failed, which ends a test.</summary>
    /// <exception cref="NotConformantException">A check failed; the message is the report for people.</exception>
    public void ThrowIfFailed()
    {
        if (!IsConformant)
            throw new NotConformantException(ToString());
    }
}
