using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows and moves a clock: the shared one, or that of a universe.</summary>
/// <param name="world">The emulated world.</param>
/// <param name="universeOf">Finds the universe of a request; null for the clock that universes share.</param>
internal sealed class ClockControl(EmulatorWorld world, Func<HttpContext, Universe>? universeOf = null)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, context => ShowAsync(context, Find(context)));
        routes.MapPostWithoutFields($"{path}/freeze", FreezeAsync);
        routes.MapPost($"{path}/run", RunAsync);
        routes.MapPost($"{path}/set", SetAsync);
        routes.MapPost($"{path}/advance", AdvanceAsync);
    }

    private Task FreezeAsync(HttpContext context)
    {
        var clock = Find(context);
        clock.Freeze();
        return ShowAsync(context, clock);
    }

    private async Task RunAsync(HttpContext context)
    {
        var clock = Find(context);
        var speed = await ControlBody.ReadAsync(
            context, body => body.Number("speed", 0, EmulatorClock.MaxSpeed) ?? 1);
        clock.Run(speed);
        await ShowAsync(context, clock);
    }

    private async Task SetAsync(HttpContext context)
    {
        var clock = Find(context);
        var time = await ControlBody.ReadAsync(context, body => body.RequiredTimestamp("time"));
        await clock.SetAsync(time, context.RequestAborted);
        await ShowAsync(context, clock);
    }

    private async Task AdvanceAsync(HttpContext context)
    {
        var clock = Find(context);
        var by = await ControlBody.ReadAsync(context, body => ReadSpan(body, clock.GetUtcNow()));
        var happened = await clock.AdvanceAsync(by, context.RequestAborted);
        await ControlAnswer.WriteAsync(context, StateOf(context, clock) with { Happened = happened.Select(EventState.Short) });
    }

    private static TimeSpan ReadSpan(ObjectReader body, DateTimeOffset now)
    {
        body.Require("by", "how far, such as 06:00:00 or 30.00:00:00 (30 days).");
        var by = body.Duration("by") ?? TimeSpan.Zero;
        if (by >= DateTimeOffset.MaxValue - now)
            body.Fault("by", "leads past the year 9999.");
        return by;
    }

    private Task ShowAsync(HttpContext context, EmulatorClock clock) => ControlAnswer.WriteAsync(context, StateOf(context, clock));

    private EmulatorClock Find(HttpContext context) => universeOf?.Invoke(context).Clock ?? world.Clock;

    private ClockState StateOf(HttpContext context, EmulatorClock clock) => universeOf is null
        ? new ClockState(clock.GetUtcNow(), clock.Speed, Shared: null)
        : new ClockState(clock.GetUtcNow(), clock.Speed, clock == world.Clock) { Next = NextDue.Of(universeOf(context)) };
}

/// <summary>A clock.</summary>
/// <param name="Time">The time that it shows.</param>
/// <param name="Speed">The emulated seconds that pass in a real one.</param>
/// <param name="Shared">Of a universe's clock: whether it is the one that universes share.</param>
internal sealed record ClockState(DateTimeOffset Time, double Speed, bool? Shared)
{
    /// <summary>Gets what happened while it was advanced; null when it was not.</summary>
    public IEnumerable<EventState>? Happened { get; init; }

    /// <summary>Gets what is due next in the universe; null when nothing is, and of the clock that universes share.</summary>
    public NextDue? Next { get; init; }
}

/// <summary>What is due next.</summary>
internal sealed record NextDue(DateTimeOffset At, string Kind)
{
    /// <summary>Reads what is due next in a universe.</summary>
    public static NextDue? Of(Universe universe) => universe.Do(() =>
        universe.State.Schedule.TryPeek(out var item, out var due) ? new NextDue(due, item.Kind.ToString()) : null);
}
