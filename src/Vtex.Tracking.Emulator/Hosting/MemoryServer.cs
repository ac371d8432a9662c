using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The emulator without a socket: requests go from a handler straight into the pipeline.</summary>
internal sealed class MemoryServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    public MemoryServer(EmulatorWorld world, JournalRegistry journals, FaultRegistry faults, StubHost stubs, TrackingEmulatorOptions options)
    {
        _app = EmulatorApplication.Build(world, journals, faults, stubs, options, host => host.UseTestServer());
        _app.Start();
    }

    public HttpMessageHandler CreateHandler() => new MemoryHandler(_app.GetTestServer());

    public ValueTask DisposeAsync() => new(EmulatorApplication.StopAsync(_app));
}
