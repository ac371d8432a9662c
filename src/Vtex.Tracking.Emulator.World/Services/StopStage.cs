namespace Vtex.Tracking.Emulator.World.Services;

/// <summary>The filter of lists by route: the stop's own status, and while that is Ativo the service's.</summary>
internal enum StopStage
{
    Waiting,
    InProgress,
    Paused,
    Delivered,
    NotDelivered,
    Cancelled,
}

/// <summary>Finds the stage of a stop.</summary>
internal static class StopStages
{
    public static StopStage Of(DeliveryService service, RouteItem item) => item.Status switch
    {
        RouteItemStatus.Delivered => StopStage.Delivered,
        RouteItemStatus.NotDelivered => StopStage.NotDelivered,
        RouteItemStatus.Cancelled => StopStage.Cancelled,
        _ => service.Status switch
        {
            ServiceStatus.InProgress => StopStage.InProgress,
            ServiceStatus.Paused => StopStage.Paused,
            _ => StopStage.Waiting,
        },
    };
}
