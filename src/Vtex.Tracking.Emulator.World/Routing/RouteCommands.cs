using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Routing;

/// <summary>Schedules and changes routes.</summary>
internal sealed class RouteCommands(WorldStore world)
{
    /// <summary>Puts services that exist on a new route.</summary>
    /// <returns>The route's id.</returns>
    public int Schedule(RouteDetails details, ImmutableArray<int> serviceIds)
    {
        foreach (var id in serviceIds)
            world.State.Services.Get(id).Check(ServiceMove.Route);
        RegisterDriver(details.Driver);
        var routeId = world.State.Routes.NextId;
        world.Append(new RouteScheduled(routeId, details, serviceIds));
        return routeId;
    }

    /// <summary>Gives a route another driver or vehicle.</summary>
    public void Reassign(int routeId, DriverDetails? driver, string? vehiclePlate)
    {
        var route = world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        if (driver is not null)
            RegisterDriver(driver);
        world.Append(new RouteEdited(routeId, route.Details with
        {
            Driver = driver ?? route.Details.Driver,
            VehiclePlate = vehiclePlate ?? route.Details.VehiclePlate,
        }));
    }

    /// <summary>Puts the open stops of a route that has not begun into the order of the shortest time.</summary>
    public void Order(int routeId)
    {
        var state = world.State;
        var route = state.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        if (route.WorkDayStarted is not null)
            throw new WorldRuleException($"Route {routeId} is under way; only one that has not begun can be ordered.");

        var open = state.OpenServices(route).ToList();
        var order = StopOrder.Shortest(
            state.Map.StartOf(route), [.. open.Select(RouteMap.PointOf)], route.Details.DisplacementType);
        var ordered = order.Select(index => open[index].Id).ToList();
        world.Append(new RouteReordered(routeId, [.. ordered, .. route.ServiceIds.Except(ordered)]));
    }

    /// <summary>Puts the stops of a route into an order that was chosen. Those that have ended stay before the open ones.</summary>
    /// <param name="routeId">The route.</param>
    /// <param name="serviceIds">All its open services, each once.</param>
    public void Reorder(int routeId, IReadOnlyList<int> serviceIds)
    {
        var route = world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        var open = world.State.OpenServices(route).Select(service => service.Id).ToList();
        if (!serviceIds.Order().SequenceEqual(open.Order()))
            throw new WorldRuleException($"The order of route {routeId} must have each of its open services once: {string.Join(", ", open)}.");
        world.Append(new RouteReordered(routeId, [.. route.ServiceIds.Except(open), .. serviceIds]));
    }

    /// <summary>Cancels a route; its open services wait for another one.</summary>
    public void Cancel(int routeId)
    {
        var route = world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        foreach (var id in route.ServiceIds)
        {
            if (world.State.OpenStop(routeId, id) is not null)
                world.Append(new StopRemoved(routeId, id));
        }

        if (route.AtWork)
            world.Append(new WorkDayFinished(routeId));
        world.Append(new RouteCancelled(routeId));
    }

    /// <summary>Works out anew when the driver will reach the next stops.</summary>
    /// <param name="routeId">The route.</param>
    /// <param name="most">No more stops than so many.</param>
    public void Estimate(int routeId, int most)
    {
        var stops = RouteEstimator.Estimate(world.State, world.State.Routes.Get(routeId), world.Clock.GetUtcNow(), most);
        if (!stops.IsEmpty)
            world.Append(new RouteEstimated(routeId, stops));
    }

    /// <summary>Finishes the route of a service whose stop has ended, if it was the last one.</summary>
    public void FinishIfDone(DeliveryService service)
    {
        if (service.CurrentStop is not { } stop || !world.State.Routes.IsDone(stop.RouteId)
            || world.State.Routes.Get(stop.RouteId) is not { Status: RouteStatus.Active } route)
            return;
        if (route.AtWork)
            world.Append(new WorkDayFinished(route.Id));
        world.Append(new RouteFinished(route.Id));
    }

    private void RegisterDriver(DriverDetails driver)
    {
        if (PathSegment.FindFault(driver.Username) is { } fault)
            throw new WorldRuleException($"The user name of a driver {fault}");
        if (!world.State.Drivers.TryFind(driver.Username, out var known) || driver.Over(known.Details) != known.Details)
            world.Append(new DriverRegistered(driver));
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
