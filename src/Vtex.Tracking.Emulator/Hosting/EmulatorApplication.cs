using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>Puts the wire on a web server: sockets, or memory only.</summary>
internal static class EmulatorApplication
{
    // A client that does not read its answer is not waited for.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    public static WebApplication Build(
        EmulatorWorld world,
        JournalRegistry journals,
        FaultRegistry faults,
        StubHost stubs,
        TrackingEmulatorOptions options,
        Action<IWebHostBuilder> useServer)
    {
        // An empty builder reads no settings of the machine, so that two emulators always behave the same.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        useServer(builder.WebHost);
        builder.Services.AddBrowserGuard(options);

        var app = builder.Build();
        var stopping = app.Lifetime.ApplicationStopping;
        var paths = Paths(world, journals, faults, options.TimestampOffsets, stopping);
        var nearest = new NearestRoutes(paths);
        app.UseBrowserGuard(options);
        app.Use(next => context => CountAsync(world.Clock.Time.Calls, next, context));
        app.Use(next => new ConnectionFaultMiddleware(next, stopping).InvokeAsync);
        app.Use(next => new JournalMiddleware(next, journals, world).InvokeAsync);
        app.Use(next => new StubMiddleware(next, stubs, world, stopping).InvokeAsync);
        app.Use(next => new FaultMiddleware(next, faults, world, stopping).InvokeAsync);
        app.Use(next => new ProblemMiddleware(next, nearest).InvokeAsync);
        app.Run(paths.HandleAsync);
        return app;
    }

    /// <summary>All that can be called, and what answers.</summary>
    public static PathTable Paths(EmulatorWorld world, JournalRegistry journals, FaultRegistry faults, bool offsets, CancellationToken stopping)
    {
        var paths = new PathTable();
        new TrackingEndpoints(world, offsets).Map(paths);
        new CarrierEndpoints(world).Map(paths);
        new LabelEndpoints(world).Map(paths);
        new OrderEndpoints(world).Map(paths);
        new ControlEndpoints(world, stopping).Map(paths);
        var control = new ControlRoutes(paths);
        new FaultControl(faults).Map(control);
        new JournalControl(journals).Map(control);
        return paths;
    }

    // A clock that is moved until a task ends does not go on while a request of the task is being answered.
    private static async Task CountAsync(CallActivity calls, RequestDelegate next, HttpContext context)
    {
        calls.Begin();
        try
        {
            await next(context);
        }
        finally
        {
            calls.End();
        }
    }

    /// <summary>Lets what is under way come to its end, streams above all, and stops.</summary>
    public static async Task StopAsync(WebApplication app)
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await app.StopAsync(timeout.Token);
        await app.DisposeAsync();
    }
}
