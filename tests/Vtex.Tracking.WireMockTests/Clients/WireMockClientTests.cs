using Vtex.Tracking.Emulator;
using Vtex.Tracking.WireMockTests.Servers;

namespace Vtex.Tracking.WireMockTests.Clients;

/// <summary>WireMock's own clients drive the emulator's admin API.</summary>
public sealed class WireMockClientTests
{
    /// <summary>Scripts of the folder <c>node</c>, each with one client.</summary>
    public static TheoryData<string> Scripts => ["rest-client.mjs", "captain.mjs"];

    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task The_emulator_does_what_the_client_expects(string script)
    {
        SharedServers.SkipIfMissing();
        await using var emulator = await TrackingEmulator.StartAsync(
            cancellationToken: TestContext.Current.CancellationToken);
        await RunAsync(script, emulator.BaseAddress);
    }

    /// <summary>The counterproof of the scripts.</summary>
    [Theory]
    [MemberData(nameof(Scripts))]
    public async Task So_does_the_real_one(string script)
    {
        SharedServers.SkipIfMissing();
        using var root = new TemporaryRoot();
        using var wireMock = await RealWireMock.StartAsync(root.Path, TestContext.Current.CancellationToken);
        await RunAsync(script, wireMock.Address);
    }

    private static async Task RunAsync(string script, Uri address)
    {
        var (exitCode, output) = await NodeFolder.ScriptAsync(
            script, [address.ToString()], TestContext.Current.CancellationToken);
        Assert.True(exitCode == 0, $"{script} ended with {exitCode}:{Environment.NewLine}{output}");
    }
}
