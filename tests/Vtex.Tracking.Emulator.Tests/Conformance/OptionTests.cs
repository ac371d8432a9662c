using System.Net;
using System.Net.Sockets;
using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>Options that no run could be made with.</summary>
public sealed class OptionTests
{
    private static readonly ConformanceOptions Good = new() { Carrier = new Uri("http://127.0.0.1:1/"), App = "app", AppVersion = "1" };

    public static TheoryData<string> Wrong =>
        ["address", "query", "app", "version", "account", "workspace", "key", "pair", "limit", "number", "run"];

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task They_are_refused_before_any_call(string what)
    {
        var options = what switch
        {
            "address" => Good with { Carrier = new Uri("ftp://127.0.0.1/") },
            "query" => Good with { Carrier = new Uri("http://127.0.0.1/?segredo=1") },
            "app" => Good with { App = "a/b" },
            "version" => Good with { AppVersion = "v1" },
            "account" => Good with { Account = "duas lojas" },
            "workspace" => Good with { Workspace = ".." },
            "key" => Good with { AppKey = "duas\r\nlinhas", AppToken = "segredo" },
            "pair" => Good with { AppKey = "chave" },
            "limit" => Good with { TimeLimit = TimeSpan.Zero },
            "number" => Good with { KnownNumbers = [" "] },
            _ => Good with { RunId = "" },
        };
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
        var failure = await Assert.ThrowsAsync<CarrierUnreachableException>(() => ConformanceRun.RunAsync(
            Good with { Carrier = new UriBuilder(Good.Carrier) { Port = port }.Uri }, TestContext.Current.CancellationToken));
        Assert.Contains("refused the connection", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_has_taken_its_time_begins_no_further_check()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.None);
        var report = await ConformanceRun.RunAsync(carrier.Options with { MostLimits = 0 }, TestContext.Current.CancellationToken);
        Assert.Equal(report.Results.Count, report.Count(CheckOutcome.Skipped));
        Assert.Empty(carrier.Bodies);
    }

    [Fact]
    public async Task A_run_can_be_given_up()
    {
        await using var carrier = await BrokenCarrier.StartAsync(CarrierFault.Hangs);
        using var end = new CancellationTokenSource();
        var run = ConformanceRun.RunAsync(carrier.Options with { TimeLimit = TimeSpan.FromMinutes(1) }, end.Token);
        await end.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
    }
}
