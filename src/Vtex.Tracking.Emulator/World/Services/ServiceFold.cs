namespace Vtex.Tracking.Emulator.World;

/// <summary>How each event changes a service.</summary>
internal static class ServiceFold
{
    public static DeliveryService Create(ServiceCreated e) => new()
    {
        Id = e.ServiceId,
        CustomerId = e.CustomerId,
        Details = e.Details,
        Created = e.At,
    };

    public static DeliveryService PutOnRoute(DeliveryService service, RouteItem item) =>
        Move(service, ServiceMove.Route) with { RouteItems = service.RouteItems.Add(item) };

    public static DeliveryService Apply(DeliveryService service, DisplacementStarted e) =>
        Move(service, ServiceMove.Start).WithCurrentRouteItem(item => item with { DisplacementStarted = e.At });

    public static DeliveryService Apply(DeliveryService service, ServiceDelivered e) =>
        (Move(service, ServiceMove.Deliver) with
        {
            Delivered = e.At,
            Pictures = service.Pictures.AddRange(e.Receipt.Pictures),
        }).WithCurrentRouteItem(item => Leave(item, e.At) with
        {
            Status = RouteItemStatus.Delivered,
            Receipt = e.Receipt,
        });

    public static DeliveryService Apply(DeliveryService service, ServiceFailed e) =>
        (Move(service, ServiceMove.Fail) with
        {
            NonDeliveryReason = e.Failure.Reason,
            Pictures = service.Pictures.AddRange(e.Failure.Pictures),
        }).WithCurrentRouteItem(item => Leave(item, e.At) with
        {
            Status = RouteItemStatus.NotDelivered,
            Failure = e.Failure,
        });

    private static DeliveryService Move(DeliveryService service, ServiceMove move) =>
        service with { Status = ServiceLifecycle.Next(service.Status, move) };

    // A driver who never reported the arrival had arrived at the latest when leaving.
    private static RouteItem Leave(RouteItem item, DateTimeOffset at) =>
        item with { Arrived = item.Arrived ?? at, Left = at };
}
