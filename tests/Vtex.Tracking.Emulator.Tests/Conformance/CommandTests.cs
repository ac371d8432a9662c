using System.Text.Json.Nodes;
using System.Xml.Linq;
using Vtex.Tracking.Emulator.Tests.Cli;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>The command of the tool, as a process.</summary>
public sealed class CommandTests
{
    [Theory]
    [InlineData(CarrierFault.None, 0, "The app conforms.")]
    [InlineData(CarrierFault.RefusesNotify, 1, "FAILED   notify.one")]
    public async Task It_prints_the_report_writes_the_files_and_ends_with_the_verdict(CarrierFault fault, int exitCode, string words)
    {
        await using var carrier = await BrokenCarrier.StartAsync(fault);
        using var folder = new TestFolder();
        var (junit, json) = (Path.Combine(folder.Path, "junit.xml"), Path.Combine(folder.Path, "report.json"));
        await using var tool = CommandLine.Start(
            "conformance", "--carrier", carrier.Address.ToString(), "--app", "my-app", "--app-version", "1.x", "--account", "lojateste",
            "--workspace", "master", "--app-key", BrokenCarrier.AppKey, "--app-token", BrokenCarrier.AppToken, "--timeout", "60",
            "--run-id", "um", "--junit", junit, "--json", json);
        var (ended, output, errors) = await tool.EndAsync();

        Assert.Equal((exitCode, ""), (ended, errors));
        Assert.Contains(words, output, StringComparison.Ordinal);
        Assert.Contains("run um\n", output, StringComparison.Ordinal);
        Assert.Equal("testsuites", XDocument.Load(junit).Root!.Name);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(json, TestContext.Current.CancellationToken))!;
        Assert.Equal(exitCode == 0, (bool)report["isConformant"]!);
    }

    [Fact]
    public async Task An_app_of_one_call_is_judged_by_numbers_that_it_knows()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.MakesUpEvents);
        await using var tool = CommandLine.Start(
            "conformance", "--carrier", carrier.Address.ToString(), "--app", "my-app", "--app-version", "1.x", "--app-key", BrokenCarrier.AppKey,
            "--app-token", BrokenCarrier.AppToken, "--only", "tracking", "--known-number", "BC000000001BR", "--known-number", "BC000000002BR");
        var (exitCode, output, _) = await tool.EndAsync();
        Assert.Equal(1, exitCode);
        Assert.Contains("passed   tracking.known", output, StringComparison.Ordinal);
        Assert.Contains("passed   story.delivered-date", output, StringComparison.Ordinal);
        Assert.Contains("FAILED   tracking.unknown", output, StringComparison.Ordinal);
        Assert.Contains("found     The app is said to take tracking only.", output, StringComparison.Ordinal);
        Assert.DoesNotContain(carrier.Bodies, body => body.Contains("packageIds", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("--carrier", "http://127.0.0.1:1", "--app", "a", "--app-version", "1")]
    [InlineData("--carrier", "http://127.0.0.1:1", "--app", "a")]
    [InlineData("--carrier", "amanha", "--app", "a", "--app-version", "1")]
    [InlineData("--carrier", "http://127.0.0.1:1", "--app", "a/b", "--app-version", "1")]
    [InlineData("--carrier", "http://127.0.0.1:1", "--app", "a", "--app-version", "1", "--only", "labels")]
    [InlineData("--carrier", "http://127.0.0.1:1", "--app", "a", "--app-version", "1", "--timeout", "0")]
    public async Task What_could_not_be_judged_is_exit_code_2(params string[] options)
    {
        await using var tool = CommandLine.Start(["conformance", .. options]);
        var (exitCode, _, errors) = await tool.EndAsync();
        Assert.Equal(2, exitCode);
        Assert.NotEmpty(errors);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", errors, StringComparison.Ordinal);
    }
}
