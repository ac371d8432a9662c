using System.Diagnostics.Metrics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Client.Tests.Telemetry;

/// <summary>The page names what the code has, no more and no less.</summary>
public sealed partial class TelemetryPageTests
{
    private static readonly string Root = RootOf();

    private static readonly string Page = File.ReadAllText(Path.Combine(Root, "docs", "telemetry.md"));

    [Fact]
    public void The_page_names_every_attribute() => Assert.Equal(
        typeof(AttributeNames).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Rows("Attributes").Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_names_every_instrument_with_its_unit()
    {
        RuntimeHelpers.RunClassConstructor(typeof(ClientMetrics).TypeHandle);
        var instruments = typeof(ClientMetrics).GetFields(BindingFlags.NonPublic | BindingFlags.Static)
            .Select(field => field.GetValue(null)).OfType<Instrument>().ToList();

        Assert.Equal(instruments.Select(i => i.Name).Order(StringComparer.Ordinal), Rows("Instruments").Order(StringComparer.Ordinal));
        Assert.All(instruments, i => Assert.Contains($"| `{i.Name}` | `{i.Unit}` |", Page, StringComparison.Ordinal));
    }

    [Fact]
    public void The_page_names_every_log_entry_with_its_level_and_words()
    {
        var entries = typeof(ClientLog).GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()).OfType<LoggerMessageAttribute>().ToList();

        Assert.Equal(entries.Count, Rows("Log entries").Count());
        Assert.All(entries, entry => Assert.Contains(
            $"| `{entry.EventId}` | {entry.Level} | {entry.Message} |", Page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vtex-tracking")]
    [InlineData("vtex-shipping-network")]
    [InlineData("vtex-orders")]
    public void The_templates_are_the_contracts_paths(string name)
    {
        using var contract = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(Root, "openapi", name + ".openapi.json")));

        foreach (var path in contract.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject().Where(o => o.Value.ValueKind == JsonValueKind.Object))
            {
                if (operation.Value.TryGetProperty("operationId", out var id))
                    Assert.Equal(path.Name, OperationTemplates.Of(id.GetString()!));
            }
        }
    }

    /// <summary>The first cells of the table under a heading.</summary>
    private static IEnumerable<string> Rows(string heading) => Page
        .Split("## ").Single(section => section.StartsWith(heading + "\n", StringComparison.Ordinal))
        .Split('\n')
        .Select(line => FirstCell().Match(line)).Where(match => match.Success)
        .Select(match => match.Groups["cell"].Value);

    [GeneratedRegex("^\\| `(?<cell>[^`]+)` \\|", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex FirstCell();

    private static string RootOf([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, "..", "..", ".."));
}
