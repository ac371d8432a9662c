using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Hosting;
using Vtex.Tracking.Emulator.FaultInjection;
using Vtex.Tracking.Emulator.Journal;
using Vtex.Tracking.Emulator.Logging;
using Vtex.Tracking.Emulator.Stubs;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The parts of an emulator that answer requests.</summary>
internal sealed record EmulatorParts(
    EmulatorWorld World, JournalRegistry Journals, FaultRegistry Faults, StubHost Stubs, TrackingEmulatorOptions Options)
{
    /// <summary>Gets what tells a logger of requests and events; null when there is no logger.</summary>
    public ActivityLog? Log { get; } = Options.LoggerFactory is { } loggers ? new ActivityLog(loggers) : null;

    public AddedMiddleware Added { get; } = new();
}

/// <summary>An emulator on a web server: on a socket, of the loopback address unless the options name another, or in memory only.</summary>
internal sealed class EmulatorServer : IAsyncDisposable
{
    // A client that does not read its answer is not waited for.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private readonly WebApplication _app;

    private EmulatorServer(EmulatorParts parts, Action<IWebHostBuilder> useServer) => _app = Build(parts, useServer);

    /// <summary>Gets the address at which this machine reaches it; who listens on all addresses listens on the loopback address too.</summary>
    public Uri Address
    {
        get
        {
            var bound = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
            return bound.Host switch
            {
                "0.0.0.0" => new UriBuilder(bound) { Host = "127.0.0.1" }.Uri,
                "[::]" => new UriBuilder(bound) { Host = "[::1]" }.Uri,
                _ => bound,
            };
        }
    }

    public static async Task<EmulatorServer> ListenAsync(EmulatorParts parts, CancellationToken cancellationToken)
    {
        var server = new EmulatorServer(parts, host => host.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null; // the wire has its own limit, with an answer that says so
            kestrel.Listen(parts.Options.ListenAddress, parts.Options.Port);
        }));
        await server._app.StartAsync(cancellationToken);
        return server;
    }

    public static EmulatorServer StartInMemory(EmulatorParts parts)
    {
        var server = new EmulatorServer(parts, host => host.UseTestServer());
        server._app.Start();
        return server;
    }

    /// <summary>Creates a handler that leads requests into the pipeline of a server in memory.</summary>
    public HttpMessageHandler CreateHandler() => new InMemoryHandler(_app.GetTestServer());

    /// <summary>Lets what is under way come to its end, streams above all, and stops.</summary>
    public async ValueTask DisposeAsync()
    {
        using var timeout = new CancellationTokenSource(Timeout);
        await _app.StopAsync(timeout.Token);
        await _app.DisposeAsync();
    }

    private static WebApplication Build(EmulatorParts parts, Action<IWebHostBuilder> useServer)
    {
        // An empty builder reads no settings of the machine, so that two emulators always behave the same.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        useServer(builder.WebHost);
        builder.Services.AddBrowserGuard(parts.Options);
        builder.Services.AddControlAnswers(FaultJsonContext.Default, JournalJsonContext.Default);

        var app = builder.Build();
        var (world, stopping) = (parts.World, app.Lifetime.ApplicationStopping);
        var paths = Paths(world, parts.Journals, parts.Faults, parts.Options.TimestampOffsets, stopping);
        var nearest = new NearestRoutes(paths);
        app.UseBrowserGuard(parts.Options);
        app.Use(next => context => WithHostAsync(next, context));
        app.Use(next => context => parts.Added.InvokeAsync(context, next));
        app.Use(next => context => CountAsync(world.Clock.Time.Calls, next, context));
        if (parts.Log is { } log)
            app.Use(next => context => log.InvokeAsync(context, next, world));
        app.Use(next => new ConnectionFaultMiddleware(next, stopping).InvokeAsync);
        app.Use(next => new JournalMiddleware(next, parts.Journals, world).InvokeAsync);
        app.Use(next => new StubMiddleware(next, parts.Stubs, world, stopping).InvokeAsync);
        app.Use(next => new FaultMiddleware(next, parts.Faults, world, stopping).InvokeAsync);
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
        var control = new ControlRoutes(paths, new PlatformGate(new ControlTarget(world.Universes)));
        new FaultControl(faults).Map(control);
        new JournalControl(journals).Map(control);
        ContractEndpoints.Map(control);
        return paths;
    }

    // HTTP/1.0 allows requests without a host. Stubs and labels make addresses of it: what was called stands in.
    private static Task WithHostAsync(RequestDelegate next, HttpContext context)
    {
        if (!context.Request.Host.HasValue && context.Connection.LocalIpAddress is { } called)
            context.Request.Host = new HostString(called.ToString(), context.Connection.LocalPort);
        return next(context);
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
            context.Features.Get<ReadBody>()?.Dispose();
            calls.End();
        }
    }
}
