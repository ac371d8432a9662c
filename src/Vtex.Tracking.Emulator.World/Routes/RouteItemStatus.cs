namespace Vtex.Tracking.Emulator.World;

/// <summary>How a stop of a route came out. Each member has its Portuguese word in <see cref="StatusWords"/>.</summary>
internal enum RouteItemStatus
{
    Active,
    Delivered,
    NotDelivered,
    Cancelled,
}
