using Vtex.Tracking.Generated;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Lists the endpoints whose answers a write invalidates. Chosen: a created service may turn up in lists and under its
/// invoice, but nobody can have asked for its id; packing lists show wherever services do.
/// </summary>
internal static class CacheInvalidation
{
    public static readonly string[] ByCreating =
    [
        nameof(TrackingOperations.GetDeliveryServicesByCreatedDate),
        nameof(TrackingOperations.GetDeliveryServicesByInvoice),
    ];

    public static readonly string[] ByCreatingWithRoutes =
    [
        .. ByCreating,
        nameof(TrackingOperations.GetDeliveryServicesByRouteDate),
    ];

    public static readonly string[] ByRemovingPackingLists =
    [
        .. ByCreatingWithRoutes,
        nameof(TrackingOperations.GetDeliveryServiceById),
    ];
}
