namespace Vtex.Tracking.Emulator.World.Routes;

/// <summary>Applies events to a route.</summary>
internal static class RouteProjection
{
    public static Route Create(RouteScheduled e) => new()
    {
        Id = e.RouteId,
        Details = e.Details,
        Created = e.At,
        ServiceIds = e.ServiceIds,
    };

    public static Route Apply(Route route, RouteEvent happened) => happened switch
    {
        StopAdded e => AddStop(route, e.ServiceId),
        StopWithdrawn e => route with { ServiceIds = route.ServiceIds.Remove(e.ServiceId) },
        RouteEdited e => route with { Details = e.Details },
        RouteReordered e => route with { ServiceIds = e.ServiceIds },
        WorkDayStarted e => route with { WorkDayStarted = e.Time, WorkDayFinished = null },
        WorkDayFinished e => route with { WorkDayFinished = e.Time },
        RouteFinished => route with { Status = RouteStatus.Finished },
        RouteCancelled => route with { Status = RouteStatus.Cancelled },
        // Its stops have changed, which are the services' own.
        StopRemoved or RouteEstimated => route,
        _ => throw happened.UnknownTo("A route"),
    };

    // A service that failed and comes again on the same route has its place at the end.
    private static Route AddStop(Route route, int serviceId) =>
        route with { ServiceIds = route.ServiceIds.Remove(serviceId).Add(serviceId) };
}
