namespace Vtex.Tracking.Emulator.World;

/// <summary>What a driver does on the way and at the door.</summary>
internal sealed class DrivingWork(Universe universe)
{
    public void Start(DeliveryService service)
    {
        var route = universe.State.Routes.Get(service.CurrentStop!.RouteId);
        var first = route.WorkDayStarted is null;
        var from = universe.State.Map.PositionOf(route);
        if (!route.AtWork)
            universe.Append(new WorkDayStarted(route.Id));
        universe.Append(new DisplacementStarted(service.Id, from));
        universe.Estimate(route.Id, first ? int.MaxValue : RouteRules.EstimatedAhead);
    }

    public void Resume(DeliveryService service)
    {
        universe.Append(new DisplacementResumed(service.Id));
        universe.Estimate(service.CurrentStop!.RouteId, RouteRules.EstimatedAhead);
    }

    public void Deliver(DeliveryService service, DeliveryReceipt receipt)
    {
        universe.Append(new ServiceDelivered(service.Id, receipt, EndOf(service)));
        universe.FinishRouteIfDone(service);
    }

    public void Fail(DeliveryService service, DeliveryFailure failure)
    {
        universe.Append(new ServiceFailed(service.Id, failure, EndOf(service)));
        universe.FinishRouteIfDone(service);
    }

    // Where the driver's app reports positions, they tell the end and the length of the way; otherwise the map does.
    private DisplacementEnd EndOf(DeliveryService service)
    {
        var stop = service.CurrentStop!;
        var driver = universe.State.DriverOf(universe.State.Routes.Get(stop.RouteId));
        if (driver is { ReportedMeters: { } meters, Position: { } position })
            return new DisplacementEnd(position, (int)Math.Round(meters));

        var door = RouteMap.PointOf(service);
        return new DisplacementEnd(door, TravelTimes.RoadMeters(stop.StartedAt ?? door, door));
    }
}
