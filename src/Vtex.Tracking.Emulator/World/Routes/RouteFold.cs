namespace Vtex.Tracking.Emulator.World;

/// <summary>How each event changes a route.</summary>
internal static class RouteFold
{
    public static Route Create(RouteScheduled e) => new()
    {
        Id = e.RouteId,
        Details = e.Details,
        Created = e.At,
        ServiceIds = [],
    };

    public static Route Apply(Route route, RouteEvent happened) => happened switch
    {
        StopAdded e => AddStop(route, e.ServiceId),
        RouteEdited e => route with { Details = e.Details },
        RouteReordered e => route with { ServiceIds = e.ServiceIds },
        WorkDayStarted e => route with { WorkDayStarted = e.At, WorkDayFinished = null },
        WorkDayFinished e => route with { WorkDayFinished = e.At },
        RouteFinished => route with { Status = RouteStatus.Finished },
        RouteCancelled => route with { Status = RouteStatus.Cancelled },
        _ => route,
    };

    public static Route AddStop(Route route, int serviceId) => route with { ServiceIds = route.ServiceIds.Add(serviceId) };
}
