namespace Vtex.Tracking.Emulator;

/// <summary>An event on the way of a package of an order.</summary>
/// <param name="City">The city.</param>
/// <param name="State">The state.</param>
/// <param name="Description">What happened.</param>
/// <param name="Date">When: as it was told.</param>
public sealed record StoreTrackingEvent(string City, string State, string Description, DateTimeOffset Date);
