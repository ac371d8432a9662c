namespace Vtex.Tracking.Emulator.World;

/// <summary>What a carrier said of a tracking number; the events in the order in which they came.</summary>
internal sealed record ToldTracking(
    IReadOnlyList<HubTrackingEvent> Events, bool IsDelivered, DateTimeOffset? DeliveredDate, bool HasReturned);
