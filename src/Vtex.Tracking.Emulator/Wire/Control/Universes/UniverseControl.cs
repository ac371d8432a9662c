using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, makes, resets, forks and deletes universes.</summary>
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

    private Task ListAsync(HttpContext context) => WrittenAnswer.WriteObjectAsync(
        context,
        json => json.WriteArray("data", world.Universes.All, universe => UniverseJson.Write(json, universe, world.Clock)));

    private async Task CreateAsync(HttpContext context)
    {
        var (name, options) = await ControlBody.ReadAsync(context, UniverseReader.Read);
        await answer.WriteCreatedAsync(context, world.Universes.Open(name, options));
    }

    private Task Delete(HttpContext context)
    {
        world.Universes.Delete(target.Universe(context).Name);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ResetAsync(HttpContext context) =>
        answer.WriteAsync(context, world.Universes.Reset(target.Universe(context).Name));

    private async Task ForkAsync(HttpContext context)
    {
        var source = target.Universe(context);
        var (name, atSequence) = await ControlBody.ReadAsync(context, UniverseReader.ReadFork);
        await answer.WriteCreatedAsync(context, world.Universes.Fork(source.Name, name, atSequence));
    }
}
