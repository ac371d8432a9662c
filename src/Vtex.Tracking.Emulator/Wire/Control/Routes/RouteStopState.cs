using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A stop of a route; the service and the item are null when the service was deleted since.</summary>
internal sealed record RouteStopState(int ServiceId, DeliveryService? Service, RouteItem? Item)
{
    public static RouteStopState Of(int serviceId, DeliveryService? service, int routeId) =>
        new(serviceId, service, service?.RouteItems.LastOrDefault(item => item.RouteId == routeId));

    /// <summary>When the driver is expected; null when it is not on the way to be, or not any more.</summary>
    public ServiceEstimate? Estimate =>
        Item is { Status: RouteItemStatus.Active, Arrived: null } ? Service?.Estimate : null;
}
