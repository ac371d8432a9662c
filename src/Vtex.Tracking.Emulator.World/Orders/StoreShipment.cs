namespace Vtex.Tracking.Emulator;

/// <summary>The shipping of a package of an order.</summary>
/// <param name="TrackingNumber">The tracking number.</param>
/// <param name="TrackingUrl">The address at which it can be tracked.</param>
/// <param name="Courier">The name of the carrier.</param>
/// <param name="DispatchedDate">When it was handed to the carrier.</param>
public sealed record StoreShipment(
    string? TrackingNumber, string? TrackingUrl = null, string? Courier = null, DateTimeOffset? DispatchedDate = null);
