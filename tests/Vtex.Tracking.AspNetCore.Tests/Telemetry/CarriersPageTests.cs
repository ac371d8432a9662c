using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.AspNetCore.Telemetry;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.AspNetCore.Tests.Telemetry;

/// <summary>docs/carriers.md, and docs/orders.md for hooks, name what the code has, no more and no less.</summary>
public sealed partial class CarriersPageTests
{
    private const int FirstOfOrderHooks = 210;

    private static readonly string Page = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "carriers.md"));
    private static readonly string OrdersPage = File.ReadAllText(Path.Combine(RepositoryFolder.Root, "docs", "orders.md"));

    [Fact]
    public void It_names_every_attribute() => Assert.Equal(
        Constants(typeof(AttributeNames)).Order(StringComparer.Ordinal), Rows("Attributes").Order(StringComparer.Ordinal));

    [Fact]
    public void It_names_every_outcome() => Assert.All(
        Constants(typeof(CarrierOutcomes)),
        outcome => Assert.Contains($"`{outcome}`", Page, StringComparison.Ordinal));

    [Fact]
    public void It_names_every_instrument_with_its_unit()
    {
        RuntimeHelpers.RunClassConstructor(typeof(CarrierMetrics).TypeHandle);
        var instruments = typeof(CarrierMetrics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Instrument>().ToList();

        Assert.Equal(instruments.Select(i => i.Name).Order(StringComparer.Ordinal), Rows("Instruments").Order(StringComparer.Ordinal));
        Assert.All(instruments, i => Assert.Contains($"| `{i.Name}` | `{i.Unit}` |", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void It_names_every_log_entry_with_its_level_and_words()
    {
        var entries = typeof(AppLog).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>()
            .ToLookup(entry => entry.EventId < FirstOfOrderHooks);

        Assert.Equal(entries[true].Count(), Rows("Log entries").Count());
        Assert.All(entries[true], entry => Assert.Contains(Row(entry), Page, StringComparison.Ordinal));
        Assert.All(entries[false], entry => Assert.Contains(Row(entry), OrdersPage, StringComparison.Ordinal));

        static string Row(LoggerMessageAttribute entry) => $"| `{entry.EventId}` | {entry.Level} | {entry.Message} |";
    }

    [Fact]
    public void It_names_every_option() => Assert.All(
        typeof(CarrierAppOptions).GetProperties(),
        option => Assert.Contains($"| `{option.Name}` |", Page, StringComparison.Ordinal));

    private static IEnumerable<string> Constants(Type type) =>
        type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!);

    /// <summary>The first cells of the table under a heading.</summary>
    private static IEnumerable<string> Rows(string heading) => Page
        .Split("### ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal))
        .Split('\n')
        .Select(line => FirstCell().Match(line)).Where(match => match.Success)
        .Select(match => match.Groups["cell"].Value);

    [GeneratedRegex("^\\| `(?<cell>[^`]+)` \\|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstCell();
}
