using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>What a run tells people and machines.</summary>
public sealed class ReportTests
{
    [Theory]
    [InlineData(CarrierFault.None)]
    [InlineData(CarrierFault.AnswersNoJson)]
    [InlineData(CarrierFault.RefusesTracking)]
    public async Task The_text_fits_a_hundred_columns_and_explains_what_failed(CarrierFault fault)
    {
        var report = await JudgeAsync(fault);
        var text = report.ToString();
        Assert.All(text.Split('\n'), line => Assert.InRange(line.Length, 0, 100));
        Assert.DoesNotContain('\u001B', text);
        Assert.All(report.Results, result => Assert.Contains(result.Id, text, StringComparison.Ordinal));
        Assert.EndsWith(fault == CarrierFault.None ? "The app conforms.\n" : "The app does not conform.\n", text, StringComparison.Ordinal);
        foreach (var failed in report.Results.Where(result => result.Outcome == CheckOutcome.Failed))
        {
            Assert.NotNull(failed.Sent);
            Assert.NotNull(failed.Received);
            Assert.Contains($"\nFAILED {failed.Id}\n  found     ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Json_and_junit_say_the_same()
    {
        var report = await JudgeAsync(CarrierFault.AnswersNoJson);
        var json = JsonNode.Parse(report.ToJson())!;
        Assert.Equal(report.Results.Select(result => result.Id), json["checks"]!.AsArray().Select(check => (string)check!["id"]!));
        Assert.Equal((2, false), ((int)json["failed"]!, (bool)json["isConformant"]!));
        Assert.Equal(report.Results.Count, (int)json["passed"]! + (int)json["failed"]! + (int)json["warnings"]! + (int)json["skipped"]!);

        var suite = XDocument.Parse(report.ToJUnit()).Root!.Element("testsuite")!;
        Assert.Equal(report.Results.Count, suite.Elements("testcase").Count());
        Assert.Equal(("2", 2), ((string)suite.Attribute("failures")!, suite.Descendants("failure").Count()));
        Assert.Equal((int)json["skipped"]!, suite.Descendants("skipped").Count());
        Assert.Contains("ocorreu um erro", suite.Descendants("failure").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_reads_secrets_and_persons_in_it()
    {
        await using var carrier = await BrokenCarrier.StartAsync(
            CarrierFault.None, $"{BrokenCarrier.AppKey} {BrokenCarrier.AppToken} helena@example.com 529.982.247-25");
        var report = await ConformanceRun.RunAsync(carrier.Options, TestContext.Current.CancellationToken);
        var texts = report.ToJson() + report.ToJUnit() + report;
        Assert.Contains("\"received\": \"answered 200 (application/json) {", texts, StringComparison.Ordinal);
        Assert.Contains("***", texts, StringComparison.Ordinal);
        Assert.All(
            [BrokenCarrier.AppKey, BrokenCarrier.AppToken, "@example.com", "529.982", "52998224725"],
            secret => Assert.DoesNotContain(secret, texts, StringComparison.Ordinal));
        Assert.DoesNotContain(BrokenCarrier.AppToken, carrier.Options.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_run_id_makes_the_same_messages_and_another_makes_others()
    {
        var first = await BodiesAsync("um");
        Assert.Equal(first, await BodiesAsync("um"));
        Assert.Empty(PackageIds(first).Intersect(PackageIds(await BodiesAsync(null))));
    }

    [Fact]
    public async Task A_failure_ends_a_test_with_the_report()
    {
        (await JudgeAsync(CarrierFault.None)).ThrowIfFailed();
        var report = await JudgeAsync(CarrierFault.RefusesNotify);
        Assert.Equal(report.ToString(), Assert.Throws<NotConformantException>(report.ThrowIfFailed).Message);
        Assert.Contains("answered 503", report.ToString(), StringComparison.Ordinal);
    }

    private static async Task<ConformanceReport> JudgeAsync(CarrierFault fault)
    {
        await using var carrier = await BrokenCarrier.StartAsync(fault);
        return await ConformanceRun.RunAsync(carrier.Options, TestContext.Current.CancellationToken);
    }

    // Two hundred of them come at once, in any order.
    private static async Task<List<string>> BodiesAsync(string? runId)
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.None);
        var options = carrier.Options;
        options.RunId = runId;
        await ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken);
        return [.. carrier.Bodies.Where(body => body.StartsWith('{') && body.EndsWith('}')).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> PackageIds(IEnumerable<string> bodies) =>
        bodies.SelectMany(body => BrokenParcels.PackageIds(JsonNode.Parse(body)!));
}
