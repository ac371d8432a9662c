using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, creates, resets, forks and deletes universes.</summary>
internal sealed class UniverseControl(EmulatorWorld world, ControlTarget target, UniverseAnswer answer)
{
    public void Map(ControlRoutes routes, string all, string one)
    {
        routes.MapGet(all, ListAsync);
        routes.MapPost(all, CreateAsync);
        routes.MapGet(one, context => answer.WriteAsync(context, target.Universe(context)));
        routes.MapDelete(one, Delete);
        routes.MapPostWithoutFields($"{one}/reset", ResetAsync);
        routes.MapPost($"{one}/fork", ForkAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var unreadable = world.Universes.Unreadable
            .Select(universe => new UnreadableState(universe.Name, Path.GetFileName(universe.File), universe.Reason));
        return ControlAnswer.WriteAsync(
            context,
            new UniverseListState(
                world.Universes.All.Select(universe => UniverseState.Of(universe, world.Clock)),
                world.Universes.Unreadable.Count > 0 ? unreadable : null));
    }

    private async Task CreateAsync(HttpContext context)
    {
        var (name, options) = await ControlBody.ReadAsync(context, UniverseReader.Read);
        await answer.WriteCreatedAsync(context, world.Universes.Open(name, options));
    }

    private Task Delete(HttpContext context)
    {
        world.Universes.Delete(KeptName(context));
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ResetAsync(HttpContext context) =>
        answer.WriteAsync(context, world.Universes.Reset(KeptName(context)));

    // One that cannot be read is reset and deleted like any other.
    private string KeptName(HttpContext context) =>
        ControlTarget.UniverseName(context) is var name && world.Universes.IsUnreadable(name) ? name : target.Universe(context).Name;

    private async Task ForkAsync(HttpContext context)
    {
        var source = target.Universe(context);
        var (name, atSequence) = await ControlBody.ReadAsync(context, UniverseReader.ReadFork);
        await answer.WriteCreatedAsync(context, world.Universes.Fork(source.Name, name, atSequence));
    }
}
