using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Vtex.Tracking.Emulator.Conformance;
using Vtex.Tracking.Emulator.Tests.Cli;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>docs/conformance.md says what the code does.</summary>
public sealed partial class PageTests
{
    private const string Begin = "<!-- checks -->\n";
    private const string End = "<!-- end of checks -->";

    private static readonly string File = Repository.PathOf("docs", "conformance.md");

    /// <summary>To write the table anew, run the tests with <c>UPDATE_DOCS=1</c> and review the difference.</summary>
    [Fact]
    public void The_table_of_checks_is_that_of_the_code()
    {
        var page = Page();
        var (start, end) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        var expected = page[..start] + Table() + page[end..];
        if (Environment.GetEnvironmentVariable("UPDATE_DOCS") == "1")
            System.IO.File.WriteAllText(File, expected);
        Assert.Equal(expected, Page());
    }

    [Fact]
    public void Every_check_has_its_own_id_and_says_something()
    {
        var texts = ConformanceCheck.InOrder;
        Assert.Distinct(texts.Select(text => text.Id));
        Assert.All(texts, text =>
        {
            Assert.Matches("^[a-z]+\\.[a-z-]+$", text.Id);
            Assert.DoesNotContain('|', text.Title + text.Why + text.Expected);
            Assert.EndsWith(".", text.Why, StringComparison.Ordinal);
            Assert.EndsWith(".", text.Expected, StringComparison.Ordinal);
            Assert.DoesNotMatch("[.]$", text.Title);
        });
    }

    [Fact]
    public async Task Its_commands_and_its_table_name_the_options_of_the_tool()
    {
        await using var tool = CommandLine.Start("conformance", "--help");
        var (_, help, _) = await tool.EndAsync();
        var real = Option().Matches(help).Select(match => match.Value).Distinct(StringComparer.Ordinal).Where(option => option != "--help").ToList();
        var page = Page();

        var used = Commands(page).SelectMany(command => Option().Matches(command)).Select(match => match.Value).ToList();
        Assert.Equal(8, used.Count);
        Assert.All(used, option => Assert.Contains(option, real));
        Assert.All(real, option => Assert.Contains($"| `{option}` |", page, StringComparison.Ordinal));
    }

    [Fact]
    public void Its_workflow_is_yaml_that_starts_the_app_judges_it_and_keeps_the_report()
    {
        var lines = Blocks("yaml").Single().Split('\n');
        Assert.All(lines, line => Assert.Matches("^(?:  )*[^ \\t]|^$", line));
        Assert.Equal(["on", "jobs"], lines.Where(line => line.Length > 0 && line[0] != ' ' && line.Contains(':')).Select(line => line.Split(':')[0]).TakeLast(2));
        var steps = lines.Where(line => line.StartsWith("      - ", StringComparison.Ordinal)).ToList();
        Assert.All(steps, step => Assert.Matches("^      - (?:uses: [a-z]+/[a-z-]+@v[0-9]+|run: .+|name: .+)$", step));
        Assert.Contains("      - run: dotnet tool install --global Vtex.Tracking.Emulator.Cli", steps);
        Assert.Contains(lines, line => line.Contains("--junit conformance.xml", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Trim() == "path: conformance.xml");
    }

    [Fact]
    public async Task It_names_every_member_of_the_json()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.None);
        var report = await ConformanceRun.RunAsync(carrier.Options, TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(report.ToJson())!.AsObject();
        var members = json.Select(member => member.Key).Concat(json["checks"]![0]!.AsObject().Select(member => "checks[]." + member.Key));
        var page = Page();
        Assert.All(members, member => Assert.Contains($"| `{member}` |", page, StringComparison.Ordinal));
    }

    private static string Table()
    {
        var table = new StringBuilder("| check | what is expected | why | source |\n|---|---|---|---|\n");
        foreach (var check in ConformanceCheck.InOrder)
        {
            table.Append(
                CultureInfo.InvariantCulture,
                $"| `{check.Id}` | **{check.Title}.** {check.Expected} | {check.Why} | {ReportNames.Of(check.Certainty)} |\n");
        }

        return table.ToString();
    }

    private static string Page() => System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");

    private static IEnumerable<string> Blocks(string language) => Page().Split($"```{language}\n").Skip(1).Select(rest => rest.Split("```")[0]);

    private static IEnumerable<string> Commands(string page) => Blocks("sh").Concat(Blocks("yaml"))
        .SelectMany(block => block.Replace("\\\n", " ", StringComparison.Ordinal).Split('\n'))
        .Where(line => line.Contains("vtex-tracking-emulator conformance", StringComparison.Ordinal));

    [GeneratedRegex("--[a-z-]+", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Option();
}
