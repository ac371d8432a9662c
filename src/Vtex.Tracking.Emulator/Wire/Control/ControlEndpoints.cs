using Microsoft.AspNetCore.Routing;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The emulator's own API, under <c>/_emulator/</c>: its health, its clock, and the drivers' actions.</summary>
internal sealed class ControlEndpoints(EmulatorWorld world)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        var clockControl = new ClockControl(world.Clock);
        routes.MapGet("/_emulator/health", context => Health.HandleAsync(context, world.Clock));
        routes.MapGet("/_emulator/clock", clockControl.ShowAsync);
        routes.MapPost("/_emulator/clock/advance", clockControl.AdvanceAsync);

        var driver = new DriverControl(world.Universes);
        const string service = "/_emulator/universes/{universe}/services/{idDeliveryService}";
        routes.MapPost($"{service}/start", driver.StartAsync);
        routes.MapPost($"{service}/deliver", driver.DeliverAsync);
        routes.MapPost($"{service}/fail", driver.FailAsync);
    }
}
