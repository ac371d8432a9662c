using System.Diagnostics;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;

namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>The proxy variables of real processes: what goes to this machine never goes through their proxy.</summary>
public sealed class ProxyVariableTests : IAsyncDisposable
{
    private const int Patience = 120_000;
    private const string Address = "VTEX_TRACKING_TEST_ADDRESS";

    private readonly HostileServer _emulator = new();
    private readonly HostileServer _proxy = new();

    public async ValueTask DisposeAsync()
    {
        await _emulator.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData("127.0.0.1", null)]
    [InlineData("localhost", null)]
    [InlineData("127.0.0.1", "example.com,.internal")]
    public async Task An_emulator_on_this_machine_is_reached_past_the_proxy(string host, string? noProxy)
    {
        var (exitCode, output) = await RunAsync(new UriBuilder(_emulator.Root) { Host = host }.Uri, noProxy);

        Assert.True(exitCode == 0, output);
        Assert.Equal((1, 3), (_emulator.Logins, _emulator.Calls));
        Assert.Equal((0, 0), (_proxy.Logins, _proxy.Calls));
    }

    [Fact(Timeout = Patience)]
    public async Task So_is_one_that_is_called_by_an_address_of_this_machine()
    {
        var own = NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(address => address.Address)
            .FirstOrDefault(address => address.AddressFamily is AddressFamily.InterNetwork && !IPAddress.IsLoopback(address));
        Assert.SkipWhen(own is null, "This machine has no address but that of loopback.");
        await using var emulator = new HostileServer(own);

        var (exitCode, output) = await RunAsync(new UriBuilder(emulator.Root) { Host = own.ToString() }.Uri, noProxy: null);

        Assert.True(exitCode == 0, output);
        Assert.Equal((1, 3), (emulator.Logins, emulator.Calls));
        Assert.Equal((0, 0), (_proxy.Logins, _proxy.Calls));
    }

    [Fact(Timeout = Patience)]
    public async Task Any_other_address_is_reached_through_it_so_that_the_variables_do_count()
    {
        var (exitCode, output) = await RunAsync(new Uri("http://tracking.invalid/"), noProxy: null);

        Assert.True(exitCode == 0, output);
        Assert.Equal((1, 3), (_proxy.Logins, _proxy.Calls));
    }

    [Fact(Timeout = Patience)]
    public async Task What_the_variables_except_is_reached_directly()
    {
        var (exitCode, _) = await RunAsync(new Uri("http://tracking.invalid/"), noProxy: ".invalid");

        Assert.NotEqual(0, exitCode);
        Assert.Equal((0, 0), (_proxy.Logins, _proxy.Calls));
    }

    /// <summary>Calls with both clients, in the process that the other tests start.</summary>
    [Fact(Explicit = true)]
    public async Task In_a_process_of_its_own()
    {
        var root = new Uri(Environment.GetEnvironmentVariable(Address)!);
        var options = ScriptedServer.Options(TimeProvider.System);
        options.BaseAddress = new Uri(root, "receiver/");
        options.Resilience.MaxAttempts = 1;
        using var tracking = new VtexTrackingClient(options);
        var carrier = Carriers.Options(TimeProvider.System);
        carrier.BaseAddress = root;
        using var network = new VtexShippingNetworkClient(carrier);

        await using var app = new ServiceCollection().AddVtexShippingNetwork(options =>
        {
            (options.AppName, options.AppVersion, options.Account) = (carrier.AppName, carrier.AppVersion, carrier.Account);
            (options.BaseAddress, options.AppKey, options.AppToken) = (root, carrier.AppKey, carrier.AppToken);
        }).Services.BuildServiceProvider();

        await tracking.Services.GetAsync(7);
        await network.TrackAsync(["AA1"]);
        await app.GetRequiredService<IVtexShippingNetworkClient>().TrackAsync(["AA1"]);
    }

    private async Task<(int ExitCode, string Output)> RunAsync(Uri address, string? noProxy)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                typeof(ProxyVariableTests).Assembly.Location, "-noLogo", "-explicit", "only", "-method",
                $"{typeof(ProxyVariableTests).FullName}.{nameof(In_a_process_of_its_own)}",
            ])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var name in new[] { "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY" })
            start.Environment[name] = start.Environment[name.ToLowerInvariant()] = _proxy.Root.AbsoluteUri;
        start.Environment["NO_PROXY"] = start.Environment["no_proxy"] = noProxy ?? "";
        start.Environment[Address] = address.AbsoluteUri;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
