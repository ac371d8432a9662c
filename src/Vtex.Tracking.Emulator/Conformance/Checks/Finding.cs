namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>The outcome of a check.</summary>
/// <param name="Outcome">The outcome itself.</param>
/// <param name="Summary">The facts in one sentence; of a skipped check, the reason.</param>
/// <param name="Exchange">The call that shows it best.</param>
internal sealed record Finding(CheckOutcome Outcome, string Summary, Exchange? Exchange = null)
{
    /// <summary>Gets the place in the bodies that shows it: a part of the JSON, or an id; null when their beginning does.</summary>
    public string? Focus { get; init; }

    public static Finding Passed(string summary, Exchange? exchange) => new(CheckOutcome.Passed, summary, exchange);

    public static Finding Warned(string summary, Exchange? exchange) => new(CheckOutcome.Warning, summary, exchange);

    public static Finding Failed(string summary, Exchange? exchange) => new(CheckOutcome.Failed, summary, exchange);

    public static Finding Skipped(string reason) => new(CheckOutcome.Skipped, reason);

    /// <summary>Gets the first of the worst findings.</summary>
    /// <param name="findings">The findings case by case; skipped ones do not count.</param>
    /// <param name="none">The reason to skip the check when there is no case.</param>
    public static Finding Worst(IEnumerable<Finding> findings, string none) =>
        findings.Where(finding => finding.Outcome != CheckOutcome.Skipped).MaxBy(finding => finding.Outcome) ?? Skipped(none);

    /// <summary>Fails for what is wrong, otherwise warns of what is odd, otherwise passes.</summary>
    public static Finding Of(Issues issues, string passed, Exchange? exchange)
    {
        if (issues.Wrong.Count > 0)
            return Failed(string.Join("; ", issues.Wrong), exchange) with { Focus = issues.WrongFocus };
        return issues.Odd.Count > 0 ? Warned(string.Join("; ", issues.Odd), exchange) with { Focus = issues.OddFocus } : Passed(passed, exchange);
    }
}

/// <summary>The issues of an answer: each is reported once, however often it occurs.</summary>
internal sealed class Issues
{
    private const int MaxReported = 5;

    private readonly List<string> _wrong = [];
    private readonly List<string> _odd = [];

    public IReadOnlyList<string> Wrong => _wrong;

    public IReadOnlyList<string> Odd => _odd;

    /// <summary>Gets the place of the first wrong thing that has one.</summary>
    public string? WrongFocus { get; private set; }

    /// <summary>Gets the place of the first odd thing that has one.</summary>
    public string? OddFocus { get; private set; }

    public void AddWrong(string issue, string? focus = null)
    {
        WrongFocus ??= focus;
        Add(_wrong, issue);
    }

    public void AddOdd(string issue, string? focus = null)
    {
        OddFocus ??= focus;
        Add(_odd, issue);
    }

    private static void Add(List<string> all, string issue)
    {
        if (all.Count < MaxReported && !all.Contains(issue, StringComparer.Ordinal))
            all.Add(issue);
    }
}
