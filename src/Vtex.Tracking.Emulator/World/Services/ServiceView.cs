namespace Vtex.Tracking.Emulator.World;

/// <summary>A service with all it refers to, as of one moment.</summary>
internal sealed record ServiceView(
    DeliveryService Service,
    Customer Customer,
    DriverProfile? Driver,
    RouteItemView[] Stops);
