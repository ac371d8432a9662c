using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Geography;
using Vtex.Tracking.Emulator.World.Lifecycle;
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

    /// <summary>Gets the order of the shortest time for services that are to be put on a route.</summary>
    public IReadOnlyList<int> Order(RouteDetails details, ImmutableArray<int> serviceIds)
    {
        var start = world.State.Map.StartOf(new Route { Id = 0, Details = details, Created = world.Clock.GetUtcNow(), ServiceIds = serviceIds });
        var places = serviceIds.Select(id => RouteMap.PointOf(world.State.Services.Get(id))).ToList();
        return [.. StopOrder.Shortest(start, places, details.DisplacementType).Select(index => serviceIds[index])];
    }

    /// <summary>Changes a route that is Ativo: its data, and the services that it still has to do.</summary>
    /// <param name="routeId">The route.</param>
    /// <param name="details">All of its data.</param>
    /// <param name="serviceIds">The open services, in their order: others are taken off, new ones added. Those that have ended stay ahead of them.</param>
    public void Change(int routeId, RouteDetails details, ImmutableArray<int> serviceIds)
    {
        var route = world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        if (details != route.Details)
            world.Append(new RouteEdited(routeId, details));
        var (open, wanted) = (world.State.OpenServices(route).ToList(), serviceIds.ToHashSet());
        foreach (var service in open.Where(service => !wanted.Contains(service.Id)))
        {
            RouteRules.CheckWithdrawal(service);
            world.Append(new StopWithdrawn(routeId, service.Id));
        }

        foreach (var id in serviceIds.Except(open.Select(service => service.Id)))
        {
            world.State.Services.Get(id).Check(ServiceMove.Route);
            world.Append(new StopAdded(routeId, id));
        }

        if (serviceIds.IsEmpty)
            Empty(world.State.Routes.Get(routeId));
        else
            Reorder(routeId, serviceIds);
    }

    /// <summary>Puts the stops of a route into an order that was chosen. Those that have ended stay before the open ones.</summary>
    /// <param name="routeId">The route.</param>
    /// <param name="serviceIds">All its open services, each once.</param>
    public void Order(int routeId, IReadOnlyList<int> serviceIds)
    {
        var route = world.State.Routes.Get(routeId);
        RouteRules.CheckActive(route);
        var open = world.State.OpenServices(route).Select(service => service.Id).ToList();
        if (!serviceIds.Order().SequenceEqual(open.Order()))
            throw new WorldRuleException($"The order of route {routeId} must have each of its open services once: {string.Join(", ", open)}.");
        Reorder(routeId, [.. serviceIds]);
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
        Finish(route);
    }

    // What is left of it has ended.
    private void Empty(Route route)
    {
        if (route.ServiceIds.IsEmpty)
            throw new WorldRuleException($"A route needs a service; delete route {route.Id} instead.");
        Finish(route);
    }

    private void Finish(Route route)
    {
        if (route.AtWork)
            world.Append(new WorkDayFinished(route.Id));
        world.Append(new RouteFinished(route.Id));
    }

    private void Reorder(int routeId, ImmutableArray<int> serviceIds)
    {
        var route = world.State.Routes.Get(routeId);
        ImmutableArray<int> order = [.. route.ServiceIds.Except(serviceIds), .. serviceIds];
        var isDense = serviceIds.Index().All(place => world.State.Services.Get(place.Item).CurrentStop!.Index == order.Length - serviceIds.Length + place.Index + 1);
        if (!isDense || !order.SequenceEqual(route.ServiceIds))
            world.Append(new RouteReordered(routeId, order));
        if (route.AtWork)
            Estimate(routeId, int.MaxValue);
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

    /// <exception cref="WorldRuleException">The driver is on the way to the service.</exception>
    public static void CheckWithdrawal(DeliveryService service)
    {
        if (service.Status != ServiceStatus.Routed)
            throw new WorldRuleException($"Service {service.Id} is {service.Status.Describe()}; only one that is Roteirizado can be taken off its route.");
    }
}
