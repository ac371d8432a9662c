namespace Vtex.Tracking.Emulator;

/// <summary>An update on the way of a package of an order.</summary>
/// <param name="IsDelivered">Whether it was delivered.</param>
/// <param name="DeliveredDate">When it was delivered.</param>
/// <param name="Events">What happened. Those that the package has already are passed over. Chosen by us.</param>
public sealed record StoreTracking(bool IsDelivered, DateTimeOffset? DeliveredDate, IReadOnlyList<StoreTrackingEvent> Events);
