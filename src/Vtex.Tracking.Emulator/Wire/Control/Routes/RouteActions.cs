using Vtex.Tracking.Emulator.World.Drivers;
using Route = Vtex.Tracking.Emulator.World.Routes.Route;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What the back office and the driver do to a route.</summary>
internal sealed class RouteActions(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        Map(routes, $"{path}/order", (universe, route) => universe.BackOffice.OrderRouteAsync(route.Id));
        Map(routes, $"{path}/cancel", (universe, route) => universe.BackOffice.CancelRouteAsync(route.Id));
        Map(routes, $"{path}/start-work-day", (universe, route) => DriverOf(universe, route).StartWorkDayAsync(route.Id));
        Map(routes, $"{path}/end-work-day", (universe, route) => DriverOf(universe, route).EndWorkDayAsync(route.Id));
        routes.MapPost($"{path}/reassign", ReassignAsync);
    }

    private void Map(ControlRoutes routes, string path, Func<Universe, Route, Task> act) =>
        routes.MapPostWithoutFields(path, async context =>
        {
            var (universe, route) = target.Route(context);
            await act(universe, route);
            await RouteControl.AnswerAsync(context, universe, route.Id);
        });

    private async Task ReassignAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        var (driver, plate) = await ControlBody.ReadAsync(context, ReadReassignment);
        await universe.DoAsync(() => universe.Routes.Reassign(
            route.Id, driver is null ? null : new DriverDetails { Username = driver }, plate));
        await RouteControl.AnswerAsync(context, universe, route.Id);
    }

    private static (string? Driver, string? Plate) ReadReassignment(ObjectReader body, FaultList faults)
    {
        if (body.Field("driver") is null && body.Field("registrationPlate") is null)
            faults.Add(body.PathOf("driver"), "or registrationPlate is required: the new driver, the new vehicle, or both.");
        return (body.Text("driver", max: 100, min: 1), body.Text("registrationPlate", max: 50, min: 1));
    }

    private static Driver DriverOf(Universe universe, Route route) => universe.GetDriver(route.Details.Driver.Username);
}
