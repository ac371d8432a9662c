using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Answers with what a universe is.</summary>
internal sealed class UniverseAnswer(EmulatorWorld world, string all)
{
    public Task WriteAsync(HttpContext context, Universe universe) =>
        WriteAsync(context, universe, StatusCodes.Status200OK);

    /// <summary>Says that the universe was made, and where it is.</summary>
    public Task WriteCreatedAsync(HttpContext context, Universe universe)
    {
        context.Response.Headers.Location = $"{all}/{Uri.EscapeDataString(universe.Name)}";
        return WriteAsync(context, universe, StatusCodes.Status201Created);
    }

    private Task WriteAsync(HttpContext context, Universe universe, int status) =>
        WrittenAnswer.WriteAsync(context, json => UniverseJson.Write(json, universe, world.Clock), status);
}
