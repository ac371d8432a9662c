using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The emulator behind a real socket, on the loopback address only.</summary>
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
            server.Listen(IPAddress.Loopback, options.Port);
        }));
        await app.StartAsync(cancellationToken);
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return new SocketServer(app, new Uri(addresses.Single()));
    }

    public ValueTask DisposeAsync() => new(EmulatorApplication.StopAsync(_app));
}
