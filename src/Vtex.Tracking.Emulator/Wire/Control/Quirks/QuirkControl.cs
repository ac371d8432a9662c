using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists known issues of the real store, and switches them on and off.</summary>
internal sealed class QuirkControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, context => AnswerAsync(context, target.Universe(context)));
        routes.MapPostWithoutFields($"{path}/{{quirk}}", context => SwitchAsync(context, (quirks, id) => quirks.EnableAsync(id)));
        routes.MapDelete($"{path}/{{quirk}}", context => SwitchAsync(context, (quirks, id) => quirks.DisableAsync(id)));
    }

    private async Task SwitchAsync(HttpContext context, Func<QuirkCommands, string, Task> act)
    {
        var universe = target.Universe(context);
        var id = (string)context.Request.RouteValues["quirk"]!;
        if (KnownQuirks.Find(id) is null)
            throw RequestRefusedException.NotFound("There is no such quirk. List them with GET /_emulator/universes/{universe}/quirks.");
        await act(universe.Quirks, id);
        await AnswerAsync(context, universe);
    }

    private static Task AnswerAsync(HttpContext context, Universe universe)
    {
        var enabled = universe.Quirks.Enabled;
        return ControlAnswer.WriteAsync(
            context,
            new DataState<SwitchedQuirk>(QuirkCommands.All.Select(quirk => new SwitchedQuirk(quirk.Id, enabled.Contains(quirk), quirk.Effect, quirk.Source))));
    }
}

/// <summary>A known issue, and whether it is on.</summary>
internal sealed record SwitchedQuirk(string Id, bool IsOn, string Effect, string Source);
