namespace Vtex.Tracking.Emulator.World;

/// <summary>A carrier was asked what became of its open numbers, and answered. What was new stands in events before this one.</summary>
/// <param name="CarrierId">The carrier.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many numbers it asked for.</param>
/// <param name="Words">What the hub saw.</param>
internal sealed record CarrierPolled(int CarrierId, DateTimeOffset Asked, int Count, string Words) : HubEvent;
