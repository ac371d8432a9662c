using System.Text;
using Vtex.Tracking.Emulator.Cli.Localization;
using Vtex.Tracking.Emulator.Conformance;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>Every call can be read whole afterwards, and what a report shows of it begins at the part that matters.</summary>
public sealed class SavedCallTests
{
    [Fact]
    public async Task Every_request_and_answer_is_a_file()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.None);
        using var folder = new TestFolder();
        var options = carrier.Options;
        options.CallFolder = Path.Combine(folder.Path, "calls");
        var report = await ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken);
        Assert.True(report.IsConformant, report.ToString());

        var files = Directory.GetFiles(options.CallFolder).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(["001-notify.one-answer.http", "001-notify.one-request.http"], files.Take(2));
        Assert.InRange(files.Count, 401, 5_000);
        Assert.Equal(files.Count / 2, files.Count(file => file.EndsWith("-answer.http", StringComparison.Ordinal)));
        var many = await ReadAsync(options.CallFolder, files, "notify.five-hundred-request");
        Assert.Matches("^POST /.*/notify HTTP/1.1\nHost: ", many);
        Assert.Contains("\nContent-Type: application/json", many, StringComparison.Ordinal);
        Assert.Contains("X-VTEX-API-AppToken: ***\n", many, StringComparison.Ordinal);
        Assert.DoesNotContain(BrokenCarrier.AppToken, many, StringComparison.Ordinal);
        Assert.EndsWith("}", many, StringComparison.Ordinal);
        Assert.True(many.Length > 100_000, "The body of five hundred packages is there.");
        var answer = await ReadAsync(options.CallFolder, files, "notify.five-hundred-answer");
        Assert.StartsWith("HTTP/1.1 200 OK\n", answer, StringComparison.Ordinal);
        Assert.EndsWith("}", answer, StringComparison.Ordinal);
        Assert.Contains("\n\n{", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_excerpt_begins_shortly_before_what_matters()
    {
        var entries = string.Join(',', Enumerable.Range(1, 500).Select(i => FormattableString.Invariant($"\"id{i:000}\":{{\"tracking\":{{\"number\":{(i == 400 ? "7" : "\"JAC\"")}}}}}")));
        var exchange = new Exchange(
            HttpMethod.Post, new Uri("http://127.0.0.1/notify"), "{}"u8.ToArray(), new CarrierReply { Status = 200, MediaType = "application/json", Body = Encoding.UTF8.GetBytes($"{{{entries}}}") });
        var issues = new Issues();
        foreach (var entry in new SchemaChecker(exchange.Json!.Value, "$", issues).Entries())
            entry.Object("tracking")?.Text("number");
        var finding = Finding.Of(issues, "good", exchange);
        var shown = new Excerpts([]).Response(exchange, finding.Focus);
        Assert.Equal("{\"number\":7}", finding.Focus);
        Assert.StartsWith("answered 200 (application/json) … ", shown, StringComparison.Ordinal);
        Assert.InRange(shown.IndexOf("\"number\":7}", StringComparison.Ordinal), 30, 300);
    }

    [Fact]
    public async Task The_report_is_in_Portuguese_from_the_first_line_to_the_last()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.RefusesNotify);
        var report = await ConformanceRun.RunAsync(carrier.Options, TestContext.Current.CancellationToken);
        var text = TextReport.Write(report, UserLanguage.Portuguese.Sentence);
        Assert.StartsWith("Conformidade de my-app", text, StringComparison.Ordinal);
        Assert.Contains("  FALHOU   notify.one", text, StringComparison.Ordinal);
        Assert.EndsWith("O app não está conforme.\n", text.Replace("\n", " ", StringComparison.Ordinal).TrimEnd() + "\n", StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\b(found|expected|why|received|answered|skipped|the|which)\b", string.Join('\n', text.Split('\n').Where(line => !line.Contains('{', StringComparison.Ordinal))));
    }

    private static Task<string> ReadAsync(string folder, List<string> files, string name) =>
        File.ReadAllTextAsync(Path.Combine(folder, files.Single(file => file.Contains(name, StringComparison.Ordinal))), TestContext.Current.CancellationToken);
}
