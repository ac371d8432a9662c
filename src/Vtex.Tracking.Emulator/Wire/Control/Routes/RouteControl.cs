using Route = Vtex.Tracking.Emulator.World.Routes.Route;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Lists routes, and creates new ones from existing services.</summary>
internal sealed class RouteControl(ControlTarget target)
{
    public void Map(ControlRoutes routes, string path)
    {
        routes.MapGet(path, ListAsync, PortionQuery.Names);
        routes.MapPost(path, MakeAsync);
        routes.MapGet($"{path}/{{idDeliveryServiceRoute}}", ShowAsync);
    }

    private Task ListAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (from, limit) = PortionQuery.Read(context.Request);
        var (last, routes) = universe.Do(() =>
        {
            var all = universe.State.Routes;
            var until = (int)Math.Min(all.NextId, (long)from + limit);
            var scope = PlatformGate.ScopeOf(context);
            var views = Enumerable.Range(from, Math.Max(0, until - from)).Select(all.Get)
                .Where(route => scope?.Sees(route) != false).Select(route => RouteState.Of(universe, route));
            return (all.NextId - 1, views.ToList());
        });
        return ControlAnswer.WriteAsync(context, new ListState<RouteState>(last, routes));
    }

    private Task ShowAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        return AnswerAsync(context, universe, route.Id);
    }

    private async Task MakeAsync(HttpContext context)
    {
        var universe = target.Universe(context);
        var (route, services) = await ControlBody.ReadAsync(context, ReadRoute);
        PlatformGate.CheckServices(context, universe, services);
        PlatformGate.CheckDriver(context, universe, route.Driver);
        var id = await universe.BackOffice.ScheduleRouteAsync(route, services);
        await ControlAnswer.WriteCreatedAsync(context, new CreatedRoute(id), FormattableString.Invariant($"{context.Request.Path}/{id}"));
    }

    /// <summary>Answers with the present state of a route.</summary>
    public static Task AnswerAsync(HttpContext context, Universe universe, int id) =>
        ControlAnswer.WriteAsync(context, universe.Do(() => RouteState.Of(universe, universe.State.Routes.Get(id))));

    /// <summary>Reads a route without what is on it.</summary>
    public static NewRoute ReadRouteAlone(ObjectReader body)
    {
        var route = NewRouteReader.Read(body);
        body.Addressable("driver", route.Driver);
        return route;
    }

    /// <summary>Reads a route with the services on it.</summary>
    public static (NewRoute Route, List<int> Services) ReadRoute(ObjectReader body)
    {
        body.Require("services", "the ids of services, in the order of the stops.");
        return (ReadRouteAlone(body), body.Ids("services"));
    }
}

/// <summary>Lets back office and driver act on a route.</summary>
internal sealed class RouteActions(ControlTarget target)
{
    public void Map(ControlRoutes routes, ControlRoutes platform, string path)
    {
        Map(platform, $"{path}/order", (universe, route) => universe.BackOffice.OrderRouteAsync(route.Id));
        Map(platform, $"{path}/cancel", (universe, route) => universe.BackOffice.CancelRouteAsync(route.Id));
        Map(routes, $"{path}/start-work-day", (universe, route) => DriverOf(universe, route).StartWorkDayAsync(route.Id));
        Map(routes, $"{path}/end-work-day", (universe, route) => DriverOf(universe, route).EndWorkDayAsync(route.Id));
        platform.MapPost($"{path}/reorder", ReorderAsync);
        platform.MapPost($"{path}/reassign", ReassignAsync);
    }

    private async Task ReorderAsync(HttpContext context)
    {
        var (universe, route) = target.Route(context);
        var services = await ControlBody.ReadAsync(context, body =>
        {
            body.Require("services", "the ids of all open services of the route, in the order of the stops.");
            return body.Ids("services");
        });
        await universe.BackOffice.OrderRouteAsync(route.Id, services);
        await RouteControl.AnswerAsync(context, universe, route.Id);
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
        PlatformGate.CheckDriver(context, universe, driver ?? route.Details.Driver.Username);
        await universe.DoAsync(() => universe.Routes.Reassign(
            route.Id, driver is null ? null : new DriverDetails { Username = driver }, plate));
        await RouteControl.AnswerAsync(context, universe, route.Id);
    }

    private static (string? Driver, string? Plate) ReadReassignment(ObjectReader body)
    {
        if (body.Field("driver") is null && body.Field("registrationPlate") is null)
            body.Fault("driver", "or registrationPlate is required: the new driver, the new vehicle, or both.");
        return (body.Addressable("driver", body.Text("driver", max: 100, min: 1)), body.Text("registrationPlate", max: 50, min: 1));
    }

    private static Driver DriverOf(Universe universe, Route route) => universe.GetDriver(route.Details.Driver.Username);
}
