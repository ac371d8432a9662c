using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The emulator behind a real socket, on the loopback address unless the options name another.</summary>
internal sealed class SocketServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SocketServer(WebApplication app, Uri address)
    {
        _app = app;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<SocketServer> StartAsync(
        EmulatorWorld world, JournalRegistry journals, FaultRegistry faults, StubHost stubs, TrackingEmulatorOptions options, CancellationToken cancellationToken)
    {
        var app = EmulatorApplication.Build(world, journals, faults, stubs, options, host => host.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = null; // the wire has its own limit, with an answer that says so
            server.Listen(options.ListenAddress, options.Port);
        }));
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new SocketServer(app, FromThisMachine(new Uri(addresses.Single()), options.ListenAddress));
    }

    /// <summary>No one can call 0.0.0.0; who listens on all addresses listens on the loopback address too.</summary>
    private static Uri FromThisMachine(Uri address, IPAddress listen) =>
        listen.Equals(IPAddress.Any) ? new UriBuilder(address) { Host = "127.0.0.1" }.Uri
        : listen.Equals(IPAddress.IPv6Any) ? new UriBuilder(address) { Host = "[::1]" }.Uri
        : address;

    public ValueTask DisposeAsync() => new(EmulatorApplication.StopAsync(_app));
}
