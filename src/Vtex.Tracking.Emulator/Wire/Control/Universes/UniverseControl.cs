using Microsoft.AspNetCore.Routing;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists, makes, resets and deletes universes.</summary>
internal sealed class UniverseControl(EmulatorWorld world, ControlTarget target)
{
    public void Map(IEndpointRouteBuilder routes, string all, string one)
    {
        routes.MapGet(all, ListAsync);
        routes.MapPost(all, CreateAsync);
        routes.MapGet(one, context => AnswerAsync(context, target.Universe(context)));
        routes.MapDelete(one, Delete);
        routes.MapPost($"{one}/reset", ResetAsync);
    }

    private Task ListAsync(HttpContext context) => WrittenAnswer.WriteObjectAsync(
        context,
        json => json.WriteArray("data", world.Universes.All, universe => UniverseJson.Write(json, universe, world.Clock)));

    private async Task CreateAsync(HttpContext context)
    {
        var (name, options) = await ControlBody.ReadAsync(context, UniverseReader.Read);
        var universe = world.Universes.Open(name, options);
        context.Response.Headers.Location = $"{context.Request.Path}/{Uri.EscapeDataString(name)}";
        await AnswerAsync(context, universe, StatusCodes.Status201Created);
    }

    private Task Delete(HttpContext context)
    {
        world.Universes.Delete(target.Universe(context).Name);
        context.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }

    private Task ResetAsync(HttpContext context) =>
        AnswerAsync(context, world.Universes.Reset(target.Universe(context).Name));

    private Task AnswerAsync(HttpContext context, Universe universe, int status = StatusCodes.Status200OK) =>
        WrittenAnswer.WriteAsync(context, json => UniverseJson.Write(json, universe, world.Clock), status);
}
