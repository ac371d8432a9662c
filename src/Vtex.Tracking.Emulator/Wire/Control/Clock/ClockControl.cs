using System.Text.Json;
using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Shows and moves a clock: the shared one, or that of a universe.</summary>
internal sealed class ClockControl(EmulatorWorld world, Func<HttpContext, EmulatorClock> find, bool ofUniverse)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, context => ShowAsync(context, find(context)));
        routes.MapPostWithoutFields($"{path}/freeze", FreezeAsync);
        routes.MapPost($"{path}/run", RunAsync);
        routes.MapPost($"{path}/set", SetAsync);
        routes.MapPost($"{path}/advance", AdvanceAsync);
    }

    private Task FreezeAsync(HttpContext context)
    {
        var clock = find(context);
        clock.Freeze();
        return ShowAsync(context, clock);
    }

    private async Task RunAsync(HttpContext context)
    {
        var clock = find(context);
        var speed = await ControlBody.ReadAsync(
            context, body => body.Number("speed", 0, EmulatorClock.MaxSpeed) ?? 1);
        clock.Run(speed);
        await ShowAsync(context, clock);
    }

    private async Task SetAsync(HttpContext context)
    {
        var clock = find(context);
        var time = await ControlBody.ReadAsync(context, body => body.RequiredTimestamp("time"));
        await clock.SetAsync(time, context.RequestAborted);
        await ShowAsync(context, clock);
    }

    private async Task AdvanceAsync(HttpContext context)
    {
        var clock = find(context);
        var by = await ControlBody.ReadAsync(context, body => ReadSpan(body, clock.GetUtcNow()));
        var happened = await clock.AdvanceAsync(by, context.RequestAborted);
        await WrittenAnswer.WriteObjectAsync(context, json =>
        {
            Write(json, clock);
            json.WriteArray("happened", happened, e => EventJson.WriteShort(json, e));
        });
    }

    private static TimeSpan ReadSpan(ObjectReader body, DateTimeOffset now)
    {
        body.Require("by", "how far, such as 06:00:00 or 30.00:00:00 (30 days).");
        var by = body.Duration("by") ?? TimeSpan.Zero;
        if (by >= DateTimeOffset.MaxValue - now)
            body.Fault("by", "leads past the year 9999.");
        return by;
    }

    private Task ShowAsync(HttpContext context, EmulatorClock clock) =>
        WrittenAnswer.WriteObjectAsync(context, json => Write(json, clock));

    // What the clock shows, how many emulated seconds pass in a real one, and whether a universe's is the one all share.
    private void Write(Utf8JsonWriter json, EmulatorClock clock)
    {
        json.WriteUtc("time", clock.GetUtcNow());
        json.WriteNumber("speed", clock.Speed);
        if (ofUniverse)
            json.WriteBoolean("shared", clock == world.Clock);
    }
}
