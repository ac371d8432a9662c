namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// A carrier was told of packages and answered. It gave numbers to those listed; the others of the order are told again.
/// </summary>
/// <param name="OrderNumber">The order.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many packages it told of.</param>
/// <param name="Packages">Those that got a number.</param>
/// <param name="Words">What the hub saw.</param>
/// <param name="Next">When the others are told again; null when there are none.</param>
internal sealed record CarrierNotified(
    int OrderNumber, DateTimeOffset Asked, int Count, IReadOnlyList<NotifiedPackage> Packages, string Words, DateTimeOffset? Next)
    : HubEvent;
