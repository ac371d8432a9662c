using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>Options that no run could be made with.</summary>
public sealed class OptionTests
{
    public static TheoryData<string> Wrong =>
        ["address", "query", "app", "version", "account", "workspace", "key", "pair", "limit", "number", "run"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task They_are_refused_before_any_call(string what)
    {
        var options = Good();
        Action wrong = what switch
        {
            "address" => () => options.Carrier = new Uri("ftp://127.0.0.1/"),
            "query" => () => options.Carrier = new Uri("http://127.0.0.1/?segredo=1"),
            "app" => () => options.App = "a/b",
            "version" => () => options.AppVersion = "v1",
            "account" => () => options.Account = "duas lojas",
            "workspace" => () => options.Workspace = "..",
            "key" => () => (options.AppKey, options.AppToken) = ("duas\r\nlinhas", "segredo"),
            "pair" => () => options.AppKey = "chave",
            "limit" => () => options.CallTimeout = TimeSpan.Zero,
            "number" => () => options.KnownNumbers = [" "],
            _ => () => options.RunId = "",
        };
        wrong();
        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken));
        Assert.DoesNotContain("segredo", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_that_is_not_there_is_not_judged()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;
        taken.Stop();
        var options = Good();
        options.Carrier = new UriBuilder(options.Carrier) { Port = port }.Uri;
        var failure = await Assert.ThrowsAsync<CarrierUnreachableException>(
            () => ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken));
        Assert.Contains("refused the connection", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_has_taken_its_time_begins_no_further_check()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.None);
        var options = carrier.Options;
        options.MaxTimeouts = 0;
        var report = await ConformanceRun.RunAsync(options, TestContext.Current.CancellationToken);
        Assert.Equal(report.Results.Count, report.Count(CheckOutcome.Skipped));
        Assert.Empty(carrier.Bodies);
    }

    [Fact]
    public async Task A_run_can_be_given_up()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.Hangs);
        using var end = new CancellationTokenSource();
        var options = carrier.Options;
        options.CallTimeout = TimeSpan.FromMinutes(1);
        var run = ConformanceRun.RunAsync(options, end.Token);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }

    private static ConformanceOptions Good() => new() { Carrier = new Uri("http://127.0.0.1:1/"), App = "app", AppVersion = "1" };
}
