using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Labels of the packages that the hub knows: the call that makes them, and the address that it answers with.</summary>
internal sealed class LabelEndpoints(EmulatorWorld world)
{
    private const string Files = "/labels/{universe}/{file}";

    public static ShapedBy ShapedBy { get; } = new([.. LabelEntries.All]);

    public void Map(PathTable routes)
    {
        routes.MapPost("/api/transportation/deliverylabels/{orderId}", new CreateLabels(world.Universes).HandleAsync);
        routes.MapGet(Files, new ServeLabels(world.Universes).HandleAsync);
    }
}
