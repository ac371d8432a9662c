using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Puts the wire on a web server: sockets, or memory only.</summary>
internal static class EmulatorApplication
{
    // A client that does not read its answer is not waited for.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static WebApplication Build(EmulatorWorld world, StubBooks stubs, bool offsets, Action<IWebHostBuilder> useServer)
    {
        // An empty builder reads no settings of the machine, so that two emulators always behave the same.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        useServer(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<NearestRoutes>();

        var app = builder.Build();
        app.UseMiddleware<StubLayer>(stubs, world);
        app.UseMiddleware<ProblemGuard>();
        app.UseRouting();
        app.UseMiddleware<FidelityHeader>();
        new TrackingEndpoints(world, offsets).Map(app);
        new ControlEndpoints(world, app.Lifetime.ApplicationStopping).Map(app);
        new AdminEndpoints(stubs, world.Clock).Map(app);
        return app;
    }

    /// <summary>Lets what is under way come to its end, streams above all, and stops.</summary>
    public static async Task StopAsync(WebApplication app)
    {
        using var patience = new CancellationTokenSource(Patience);
        await app.StopAsync(patience.Token);
        await app.DisposeAsync();
    }
}
