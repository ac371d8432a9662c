using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Routing;

/// <summary>Schedules and changes routes.</summary>
internal sealed class RouteCommands(Universe universe)
{
    /// <summary>Creates services that are on a route from the start, in the order given.</summary>
    public void Schedule(IReadOnlyList<ScheduledRoute> routes) => universe.Do(() =>
    {
        foreach (var route in routes)
            Schedule(route.Route, [.. route.Services.Select(universe.Services.Register)]);
    });

    /// <summary>Puts services that exist on a new route.</summary>
    /// <returns>The route's id.</returns>
    public int Schedule(RouteDetails details, ImmutableArray<int> serviceIds)
    {
        foreach (var id in serviceIds)
            universe.State.Services.Get(id).Check(ServiceMove.Route);
        RegisterDriver(details.Driver);
        var routeId = universe.State.Routes.NextId;
        universe.Append(new RouteScheduled(routeId, details, serviceIds));
        return routeId;
    }

    /// <summary>Gives a route another driver or vehicle.</summary>
    public void Reassign(int routeId, DriverDetails? driver, string? vehiclePlate)
    {
        var route = universe.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        if (driver is not null)
            RegisterDriver(driver);
        universe.Append(new RouteEdited(routeId, route.Details with
        {
            Driver = driver ?? route.Details.Driver,
            VehiclePlate = vehiclePlate ?? route.Details.VehiclePlate,
        }));
    }

    /// <summary>Puts the open stops of a route that has not begun into the order of the shortest time.</summary>
    public void Order(int routeId)
    {
        var state = universe.State;
        var route = state.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        if (route.WorkDayStarted is not null)
            throw new WorldRuleException($"Route {routeId} is under way; only one that has not begun can be ordered.");

        var open = state.OpenServices(route).ToList();
        var order = StopOrder.Shortest(
            state.Map.StartOf(route), [.. open.Select(RouteMap.PointOf)], route.Details.DisplacementType);
        var ordered = order.Select(index => open[index].Id).ToList();
        universe.Append(new RouteReordered(routeId, [.. ordered, .. route.ServiceIds.Except(ordered)]));
    }

    /// <summary>Cancels a route; its open services wait for another one.</summary>
    public void Cancel(int routeId)
    {
        var route = universe.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        foreach (var id in route.ServiceIds)
        {
            if (universe.State.OpenStop(routeId, id) is not null)
                universe.Append(new StopRemoved(routeId, id));
        }

        if (route.AtWork)
            universe.Append(new WorkDayFinished(routeId));
        universe.Append(new RouteCancelled(routeId));
    }

    private void RegisterDriver(DriverDetails driver)
    {
        var known = universe.State.Drivers.GetValueOrDefault(driver.Username)?.Details;
        if (known is null || driver.Over(known) != known)
            universe.Append(new DriverRegistered(driver));
    }
}

/// <summary>The rules of routes.</summary>
internal static class RouteRules
{
    /// <summary>The maximum number of stops for the automatic order by shortest time (documented).</summary>
    public const int MaxOrderedStops = 21;

    /// <summary>The number of next stops that get a new estimate when a driver goes on. Chosen by us.</summary>
    public const int EstimatedAhead = 50;

    /// <exception cref="WorldRuleException">The route is no longer Ativo.</exception>
    public static void CheckActive(Route route)
    {
        if (route.Status != RouteStatus.Active)
            throw new RouteNotActive(route.Id, route.Status).ToException();
    }
}
