using System.Reflection;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/emulated-world.md does what it says, and its tables are whole.</summary>
public sealed class EmulatedWorldPageTests
{
    private static readonly ReadmePage Page = ReadmePage.Open("docs/emulated-world.md");

    [Fact]
    public void It_lists_all_magic_suffixes() => Assert.Equal(
        MagicSuffix.All.Select(suffix => $"| `{suffix.Suffix}` | {suffix.Description} | {Length(suffix):c} |")
            .Concat(ParcelSuffix.All.Select(suffix => $"| `{suffix.Suffix}` | {suffix.Description} |")),
        Rows("| `-"));

    [Fact]
    public void It_lists_all_scenarios() => Assert.Equal(
        Scenario.All.Select(scenario => $"| `{scenario.Name}` | `Scenario.{Property(scenario)}` | {scenario.Description} |"),
        Page.Lines.Where(line => line.Contains("| `Scenario.", StringComparison.Ordinal)));

    [Fact]
    public void It_lists_all_options_of_a_universe() => Assert.Equal(
        typeof(UniverseOptions).GetProperties().Select(option => option.Name),
        Rows("| `").Select(row => row.Split('`')[1]).Where(name => char.IsAsciiLetterUpper(name[0])));

    private static IEnumerable<string> Rows(string start) =>
        Page.Lines.Where(line => line.StartsWith(start, StringComparison.Ordinal));

    private static TimeSpan Length(MagicSuffix suffix) =>
        suffix.Steps.Aggregate(TimeSpan.Zero, (length, step) => length + step.After);

    private static string Property(Scenario scenario) => typeof(Scenario)
        .GetProperties(BindingFlags.Public | BindingFlags.Static)
        .Single(property => ReferenceEquals(property.GetValue(null), scenario))
        .Name;
}
