namespace Vtex.Tracking.Emulator.World.Hub;

/// <summary>Something that happened at the hub.</summary>
internal abstract record HubEvent : WorldEvent;

/// <summary>The hub came to know a carrier's app, or that it is called in another way from now on.</summary>
internal sealed record CarrierAppRegistered(int CarrierId, CarrierApp App) : HubEvent;

/// <summary>An order was invoiced; its packages wait for the carrier.</summary>
internal sealed record OrderInvoiced(int OrderNumber, int CarrierId, HubOrder Order) : HubEvent;

/// <summary>
/// A carrier was told of packages and answered. It gave numbers to those listed; the others of the order are told again.
/// </summary>
/// <param name="OrderNumber">The order.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many packages it told of.</param>
/// <param name="Packages">Those that got a number.</param>
/// <param name="Report">What the hub saw.</param>
/// <param name="Next">When the others are told again; null when there are none.</param>
internal sealed record CarrierNotified(
    int OrderNumber, DateTimeOffset Asked, int Count, IReadOnlyList<NotifiedPackage> Packages, CallReport Report, DateTimeOffset? Next)
    : HubEvent;

/// <summary>The tracking number that a carrier gave a package.</summary>
internal sealed record NotifiedPackage(string PackageId, string Number, string? Url, string? NotificationId);

/// <summary>A carrier was asked what became of its open numbers, and answered. What was new stands in events before this one.</summary>
/// <param name="CarrierId">The carrier.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many numbers it asked for.</param>
/// <param name="Report">What the hub saw.</param>
internal sealed record CarrierPolled(int CarrierId, DateTimeOffset Asked, int Count, CallReport Report) : HubEvent;

/// <summary>A call to a carrier's app failed.</summary>
/// <param name="CarrierId">The carrier.</param>
/// <param name="OrderNumber">The order whose packages it was to be told; null when it was asked for tracking.</param>
/// <param name="Asked">When the hub called.</param>
/// <param name="Count">How many packages or numbers the call was about.</param>
/// <param name="Result">What the hub saw.</param>
/// <param name="Next">When it calls again.</param>
internal sealed record CarrierCallFailed(
    int CarrierId, int? OrderNumber, DateTimeOffset Asked, int Count, CallResult Result, DateTimeOffset Next) : HubEvent;

/// <summary>The label of a package was printed.</summary>
internal sealed record LabelIssued(string PackageId) : HubEvent;

/// <summary>A carrier told something new of the way of a package.</summary>
/// <param name="PackageId">The package.</param>
/// <param name="Events">All that is known of its way now, the newest first.</param>
internal sealed record PackageTracked(string PackageId, IReadOnlyList<HubTrackingEvent> Events) : HubEvent;

/// <summary>A carrier told that a package is delivered; with a date, if it gave one.</summary>
internal sealed record PackageDelivered(string PackageId, DateTimeOffset? Date) : HubEvent;

/// <summary>A carrier told that a package went back to its sender.</summary>
internal sealed record PackageReturned(string PackageId) : HubEvent;
