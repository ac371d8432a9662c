using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Puts the wire on a web server: sockets, or memory only.</summary>
internal static class EmulatorApplication
{
    public static WebApplication Build(EmulatorWorld world, Action<IWebHostBuilder> useServer)
    {
        // An empty builder reads no settings of the machine, so that two emulators always behave the same.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        useServer(builder.WebHost);
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<NearestRoutes>();

        var app = builder.Build();
        app.UseMiddleware<ProblemGuard>();
        app.UseRouting();
        app.UseMiddleware<FidelityHeader>();
        new TrackingEndpoints(world).Map(app);
        new ControlEndpoints(world).Map(app);
        return app;
    }
}
