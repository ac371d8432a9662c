using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Vtex.Tracking.Emulator.Cli.Doctor.Rules;
using Vtex.Tracking.Emulator.Cli.Localization;

namespace Vtex.Tracking.Emulator.Cli.Doctor;

/// <summary>The rules, and what they find in universes.</summary>
internal sealed class Examination
{
    private const string Page = "https://github.com/vtex-tracking/vtex-tracking-dotnet/blob/main/docs/doctor.md#";

    private readonly UserLanguage _language;
    private readonly List<UniverseResult> _results;

    private Examination(UserLanguage language, List<UniverseResult> results) => (_language, _results) = (language, results);

    /// <summary>Gets the rules by groups, in the order in which they are reported.</summary>
    public static IReadOnlyList<(string Group, IReadOnlyList<DoctorRule> Rules)> Groups(UserLanguage language) =>
    [
        (language.Text("Reading", "Leitura"), [new RepeatedReadRule(), new RestartedPagingRule(), new IgnoredRefusalRule(), new UnreadEndingRule()]),
        (language.Text("Logging in", "Login"), [new LoginPerCallRule()]),
        (language.Text("Writing", "Gravação"), [new RepeatedWriteRule(), new UnknownFieldRule(), new ForeignOffsetRule(), new OddValueRule()]),
        (language.Text("Time", "Tempo"), [new FrozenClockRule()]),
    ];

    /// <summary>Gets whether a rule was broken; warnings do not count.</summary>
    public bool IsBroken => _results.Exists(universe => universe.Rules.Exists(rule => rule.Verdict == Verdict.Wrong));

    public static Examination Of(IEnumerable<Evidence> universes, UserLanguage language) => new(language, [.. universes.Select(evidence => Examine(evidence, language))]);

    private static UniverseResult Examine(Evidence evidence, UserLanguage language)
    {
        var results = new List<RuleResult>();
        foreach (var (group, rules) in Groups(language))
        {
            foreach (var rule in rules)
            {
                var diagnosis = evidence.Requests is null && rule.NeedsRequests
                    ? Diagnosis.NotExamined(language.Text("needs the journal of requests, which is off or not in a file", "precisa do registro de requisições, que está desligado ou não existe em um arquivo"))
                    : rule.Examine(evidence, language);
                results.Add(new RuleResult(
                    rule.Id, group, diagnosis.Verdict, rule.Title(language), diagnosis.Found, rule.Advice(language), diagnosis.Examples, Page + rule.Id.Replace(".", "", StringComparison.Ordinal)));
            }
        }

        return new UniverseResult(evidence.Universe, evidence.Requests?.Count, evidence.Dropped, evidence.Events.Count, results);
    }

    /// <summary>Returns the result as JSON.</summary>
    public string ToJson() => JsonSerializer.Serialize(new ExaminationState(!IsBroken, _results), DoctorJsonContext.Default.ExaminationState) + "\n";

    /// <summary>Returns the result for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var universe in _results)
            Write(text, universe);
        var (wrong, warnings) = (Count(Verdict.Wrong), Count(Verdict.Warning));
        text.Append(wrong == 0 && warnings == 0
            ? _language.Text("Nothing to complain about.", "Nada a apontar.")
            : _language.Text($"{Number(wrong)} rules broken, {Number(warnings)} with a warning.", $"{Number(wrong)} regras violadas, {Number(warnings)} com aviso.")).Append('\n');
        return text.ToString();
    }

    private int Count(Verdict verdict) => _results.Sum(universe => universe.Rules.Count(rule => rule.Verdict == verdict));

    private void Write(StringBuilder text, UniverseResult universe)
    {
        var (requests, events) = (Number(universe.Requests ?? 0), Number(universe.Events));
        text.Append(_language.Text($"Universe {universe.Universe}: {requests} requests, {events} events", $"Universo {universe.Universe}: {requests} requisições, {events} eventos"));
        if (universe.Dropped > 0)
            text.Append(_language.Text($"; {Number(universe.Dropped)} older requests are gone (--journal-size)", $"; {Number(universe.Dropped)} requisições mais antigas se perderam (--journal-size)"));
        text.Append('\n');
        foreach (var group in universe.Rules.GroupBy(rule => rule.Group, StringComparer.Ordinal))
        {
            text.Append('\n').Append(group.Key).Append('\n');
            foreach (var rule in group)
                Write(text, rule);
        }

        text.Append('\n');
    }

    private static void Write(StringBuilder text, RuleResult rule)
    {
        text.Append("  ").Append(Mark(rule.Verdict)).Append(' ').Append(rule.Title).Append(" (").Append(rule.Id).Append(")\n");
        if (rule.Verdict == Verdict.Good)
            return;
        text.Append("      ").Append(rule.Found).Append('\n');
        foreach (var example in rule.Examples)
            text.Append("      · ").Append(example).Append('\n');
        if (rule.Verdict != Verdict.NotExamined)
            text.Append("      ").Append(rule.Advice).Append("\n      ").Append(rule.Link).Append('\n');
    }

    private static string Mark(Verdict verdict) => verdict switch
    {
        Verdict.Good => "✓",
        Verdict.Warning => "⚠",
        Verdict.Wrong => "✗",
        _ => "–",
    };

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>What was found in all universes.</summary>
internal sealed record ExaminationState(bool IsGood, IReadOnlyList<UniverseResult> Universes);

/// <summary>What was found in a universe.</summary>
internal sealed record UniverseResult(string Universe, int? Requests, long Dropped, int Events, List<RuleResult> Rules);

/// <summary>What a rule found.</summary>
internal sealed record RuleResult(
    string Id, string Group, Verdict Verdict, string Title, string Found, string Advice, IReadOnlyList<string> Examples, string Link);

/// <summary>Source-generated serialization of the result.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, NewLine = "\n", UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExaminationState))]
internal sealed partial class DoctorJsonContext : JsonSerializerContext;
