using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Client.Tests.ShippingNetwork;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>An emulator is reached without the machine's proxy, which would get to see the password.</summary>
[Collection(nameof(MachineProxy))]
public sealed class ProxyTests : IAsyncDisposable
{
    private const int Patience = 60_000;

    private readonly HostileServer _server = new();
    private readonly HostileServer _proxy = new();
    private readonly IWebProxy _former = HttpClient.DefaultProxy;

    public ProxyTests()
    {
        var proxy = new WebProxy(_proxy.Root);
        HttpClient.DefaultProxy = proxy;
#pragma warning disable SYSLIB0014 // What the build for .NET Standard asks.
        WebRequest.DefaultWebProxy = proxy;
#pragma warning restore SYSLIB0014
    }

    public async ValueTask DisposeAsync()
    {
        HttpClient.DefaultProxy = _former;
#pragma warning disable SYSLIB0014
        WebRequest.DefaultWebProxy = _former;
#pragma warning restore SYSLIB0014
        await _server.DisposeAsync();
        await _proxy.DisposeAsync();
    }

    [Theory(Timeout = Patience)]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public async Task This_machine_is_reached_directly_by_every_client(string host)
    {
        var address = new UriBuilder(_server.Root) { Host = host, Path = "/receiver/" }.Uri;
        using var alone = new VtexTrackingClient(Options(address));
        var services = new ServiceCollection();
        services.AddVtexTracking(options => Copy(Options(address), options));
        services.AddVtexTracking("loja-a", options => Copy(Options(address), options));
        services.AddVtexShippingNetwork(options => Copy(new Uri(address, "/"), options));
        await using var app = services.BuildServiceProvider();

        await alone.Services.GetAsync(7);
        await app.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7);
        await app.GetRequiredKeyedService<IVtexTrackingClient>("loja-a").Services.GetAsync(7);
        await app.GetRequiredService<IVtexTrackingClientFactory>()
            .GetOrAddClient("loja-b", options => Copy(Options(address), options)).Services.GetAsync(7);
        await app.GetRequiredService<IVtexShippingNetworkClient>().TrackAsync(["AA1"]);

        Assert.Equal((5, 0, 0), (_server.Calls, _proxy.Calls, _proxy.Logins));
    }

    [Fact(Timeout = Patience)]
    public async Task Other_addresses_go_through_it()
    {
        _proxy.Api = (_, stream) => HostileServer.SayAsync(stream, HostileServer.Ok("""{"idDeliveryService":7}"""));
        using var tracking = new VtexTrackingClient(Options(new Uri("http://tracking.invalid/receiver/")));

        Assert.Equal(7, (await tracking.Services.GetAsync(7)).IdDeliveryService);

        Assert.Equal((1, 1), (_proxy.Logins, _proxy.Calls));
    }

    [Fact(Timeout = Patience)]
    public async Task A_proxy_that_the_user_configures_is_used_for_this_machine_too()
    {
        _proxy.Api = (_, stream) => HostileServer.SayAsync(stream, HostileServer.Ok("""{"idDeliveryService":7}"""));
        using var handler = new HttpClientHandler { Proxy = new WebProxy(_proxy.Root) { BypassProxyOnLocal = false } };
        using var tracking = new VtexTrackingClient(Options(new Uri("http://tracking-of-the-user.invalid/receiver/")), handler);

        await tracking.Services.GetAsync(7);

        Assert.Equal(1, _proxy.Calls);
    }

    [Theory(Timeout = Patience)]
    [InlineData("clients")]
    [InlineData("sockets")]
    [InlineData("container")]
    public async Task A_handler_of_the_users_own_without_a_proxy_reaches_this_machine_directly(string kind)
    {
        var options = Options(new Uri(_server.Root, "/receiver/"));
        var services = new ServiceCollection();
        services.AddVtexTracking(shared => Copy(options, shared)).ConfigurePrimaryHttpMessageHandler(() => new HttpClientHandler());
        await using var app = services.BuildServiceProvider();
        using HttpMessageHandler handler = kind == "sockets" ? new SocketsHttpHandler() : new HttpClientHandler();
        using var alone = new VtexTrackingClient(options, handler);

        await (kind == "container" ? app.GetRequiredService<IVtexTrackingClient>() : alone).Services.GetAsync(7);

        Assert.Equal((1, 0, 0), (_server.Calls, _proxy.Calls, _proxy.Logins));
    }

    [Fact]
    public void A_proxy_of_the_machine_that_is_taken_over_keeps_the_credentials_of_the_handler()
    {
        var credentials = new NetworkCredential("ana", "s3cr3t");
        using var handler = new HttpClientHandler { DefaultProxyCredentials = credentials };

        DirectToEmulatorProxy.TakeOver(handler);

        Assert.Same(credentials, handler.Proxy!.Credentials);
        Assert.Equal(_proxy.Root, handler.Proxy.GetProxy(new Uri("http://tracking.invalid/")));
    }

    [Theory(Timeout = Patience)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_failure_names_the_proxy_and_not_its_user(bool isMachines)
    {
        var root = _proxy.Root;
        await _proxy.DisposeAsync();
        var withUser = new UriBuilder(root) { UserName = "ana", Password = "s3cr3t" }.Uri;
        HttpClient.DefaultProxy = new WebProxy(withUser);
#pragma warning disable SYSLIB0014
        WebRequest.DefaultWebProxy = HttpClient.DefaultProxy;
#pragma warning restore SYSLIB0014
        var options = Options(new Uri("http://tracking-nowhere.invalid/receiver/"));
        using var handler = new HttpClientHandler();
        using var tracking = isMachines ? new VtexTrackingClient(options) : new VtexTrackingClient(options, handler);

        var exception = await Assert.ThrowsAsync<VtexTransportException>(() => tracking.Services.CreateAsync(Samples.Service));

        Assert.Contains($"(through the proxy 127.0.0.1:{root.Port})", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cr3t", exception.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ana:", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.8.9.1:5310/", true)]
    [InlineData("http://[::1]:5310/", true)]
    [InlineData("http://[::ffff:127.0.0.1]:5310/", true)]
    [InlineData("http://app.localhost:5310/", true)]
    [InlineData("http://LOCALHOST./", true)]
    [InlineData("http://emulator:5310/", true)]
    [InlineData("http://emulator.test:5310/", true)]
    [InlineData("http://emulator.test:5311/", false)]
    [InlineData("http://container:5311/", true)]
    [InlineData("http://host.docker.internal:5310/", true)]
    [InlineData("http://gateway.docker.internal:5310/", true)]
    [InlineData("http://HOST.containers.internal.:5310/", true)]
    [InlineData("http://tracking.prod.internal/", false)]
    [InlineData("http://docker.internal.example.com/", false)]
    [InlineData("http://192.0.2.77/", false)]
    [InlineData("http://[2001:db8::77]/", false)]
    [InlineData("https://api.vtextracking.com/", false)]
    [InlineData("http://localhost.example.com/", false)]
    public void What_is_direct(string address, bool isDirect)
    {
        var emulators = new EmulatorAddresses(new EffectiveAddress(new Uri("http://emulator.test:5310/receiver/"), "", IsEmulator: true));
        emulators.Add(new EffectiveAddress(new Uri("https://api.vtextracking.com/"), "", IsEmulator: false));
        var proxy = new DirectToEmulatorProxy(emulators, () => new WebProxy("http://proxy.test:3128"));

        Assert.Equal(isDirect, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(isDirect ? new Uri(address) : new Uri("http://proxy.test:3128"), proxy.GetProxy(new Uri(address)));
    }

    [Fact]
    public void The_names_and_addresses_of_this_machine_are_direct()
    {
        var proxy = new DirectToEmulatorProxy(new EmulatorAddresses(), () => new WebProxy("http://proxy.test:3128"));
        var name = Dns.GetHostName();
        string[] hosts = [name, $"{name.Split('.')[0]}.local", .. NetworkInterface.GetAllNetworkInterfaces()
            .SelectMany(network => network.GetIPProperties().UnicastAddresses)
            .Select(own => new IPAddress(own.Address.GetAddressBytes()))
            .Select(own => own.AddressFamily is AddressFamily.InterNetworkV6 ? $"[{own}]" : own.ToString())];

        Assert.All(hosts, host => Assert.True(proxy.IsBypassed(new Uri($"http://{host}:5310/")), host));
    }

    private static VtexTrackingOptions Options(Uri address)
    {
        var options = ScriptedServer.Options(TimeProvider.System);
        options.BaseAddress = address;
        options.Resilience.MaxAttempts = 1;
        return options;
    }

    private static void Copy(VtexTrackingOptions from, VtexTrackingOptions to) =>
        (to.BaseAddress, to.Username, to.Password, to.CallBudget, to.Resilience) =
            (from.BaseAddress, from.Username, from.Password, from.CallBudget, from.Resilience);

    private static void Copy(Uri address, VtexShippingNetworkOptions to)
    {
        var from = Carriers.Options();
        (to.BaseAddress, to.AppName, to.AppVersion, to.Account, to.AppKey, to.AppToken) =
            (address, from.AppName, from.AppVersion, from.Account, from.AppKey, from.AppToken);
    }
}
