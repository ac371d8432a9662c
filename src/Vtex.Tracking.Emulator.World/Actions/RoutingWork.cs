namespace Vtex.Tracking.Emulator.World;

/// <summary>Puts services on routes.</summary>
internal sealed class RoutingWork(Universe universe)
{
    private static readonly TimeOnly StartOfDay = new(8, 0);

    public void Put(DeliveryService service, PutOnRoute put)
    {
        var route = universe.State.Routes.Get(put.RouteId);
        RouteRules.CheckActive(route);
        universe.Append(new StopAdded(route.Id, service.Id));
    }

    public void Join(DeliveryService service, JoinRoute join)
    {
        var today = BrasiliaTime.DayOf(universe.Clock.GetUtcNow());
        if (universe.State.Routes.FindLatest(join.Driver, today) is { Status: RouteStatus.Active } route
            && route.ServiceIds.Length < RouteRules.MostOrderedStops)
        {
            universe.Append(new StopAdded(route.Id, service.Id));
            return;
        }

        universe.Routes.Schedule(
            new RouteDetails
            {
                Driver = new DriverDetails { Username = join.Driver },
                DisplacementType = join.DisplacementType,
                Date = BrasiliaTime.At(today, StartOfDay),
            },
            [service.Id]);
    }
}
