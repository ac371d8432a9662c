namespace Vtex.Tracking.Emulator.World;

/// <summary>A call to a carrier's app failed.</summary>
/// <param name="CarrierId">The carrier.</param>
/// <param name="OrderNumber">The order whose packages it was to be told; null when it was asked for tracking.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many packages or numbers the call was about.</param>
/// <param name="Words">What the hub saw.</param>
/// <param name="Next">When it calls again.</param>
internal sealed record CarrierCallFailed(
    int CarrierId, int? OrderNumber, DateTimeOffset Asked, int Count, string Words, DateTimeOffset Next) : HubEvent;
