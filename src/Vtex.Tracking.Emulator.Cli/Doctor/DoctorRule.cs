using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Doctor;

/// <summary>One way in which a client may misuse the API, and how the evidence shows it.</summary>
internal abstract class DoctorRule
{
    /// <summary>Gets the id, such as <c>reads.repeated</c>; it stays the same between versions, and is an anchor of docs/doctor.md.</summary>
    public abstract string Id { get; }

    /// <summary>Gets what a good client does, in one sentence.</summary>
    public abstract string Title(UserLanguage language);

    /// <summary>Gets what to do instead, in one sentence.</summary>
    public abstract string Advice(UserLanguage language);

    /// <summary>Gets whether the rule looks at requests, which a file does not have.</summary>
    public virtual bool NeedsRequests => true;

    /// <summary>Finds out whether the rule was kept.</summary>
    public abstract Diagnosis Examine(Evidence evidence, UserLanguage language);

    /// <summary>Gets the requests of the evidence.</summary>
    protected static IReadOnlyList<ObservedRequest> Requests(Evidence evidence) => evidence.Requests ?? [];

    protected static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What a rule found.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="Found">The facts, in one sentence.</param>
/// <param name="Examples">A few requests or events that show it.</param>
internal sealed record Diagnosis(Verdict Verdict, string Found, IReadOnlyList<string> Examples)
{
    private const int MaxExamples = 3;

    public static Diagnosis Good(string found) => new(Verdict.Good, found, []);

    public static Diagnosis NotExamined(string found) => new(Verdict.NotExamined, found, []);

    public static Diagnosis Of(Verdict verdict, string found, IEnumerable<object> examples) =>
        new(verdict, found, [.. examples.Take(MaxExamples).Select(example => example.ToString()!)]);
}

/// <summary>The verdicts, from good to bad.</summary>
internal enum Verdict
{
    NotExamined,
    Good,
    Warning,
    Wrong,
}
