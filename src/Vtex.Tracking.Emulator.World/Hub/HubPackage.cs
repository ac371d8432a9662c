namespace Vtex.Tracking.Emulator;

/// <summary>A package as the hub knows it at one time. Times are UTC, on the universe's clock, unless they say otherwise.</summary>
public sealed record HubPackage
{
    /// <summary>The id that the hub gave it.</summary>
    public required string Id { get; init; }

    /// <summary>The order that it belongs to, with what was left out at its invoicing filled in.</summary>
    public required HubOrder Order { get; init; }

    /// <summary>The items.</summary>
    public required IReadOnlyList<HubItem> Items { get; init; }

    /// <summary>Its size and weight.</summary>
    public required HubDimension Dimension { get; init; }

    /// <summary>The state of the package.</summary>
    public HubPackageState State { get; init; }

    /// <summary>The time at which it was invoiced.</summary>
    public required DateTimeOffset Invoiced { get; init; }

    /// <summary>The time at which the carrier gave a tracking number; null before.</summary>
    public DateTimeOffset? CarrierNotified { get; init; }

    /// <summary>The time at which the label was printed; null before.</summary>
    public DateTimeOffset? LabelIssued { get; init; }

    /// <summary>The time at which the hub learned that it was delivered or returned; null before.</summary>
    public DateTimeOffset? Ended { get; init; }

    /// <summary>The time of delivery, as the carrier reported it; null before, and when the carrier gave no date that can be true.</summary>
    public DateTimeOffset? DeliveredDate { get; init; }

    /// <summary>The tracking number that the carrier gave; null before.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>The address of a page that shows its way; null when the carrier gave none.</summary>
    public string? TrackingUrl { get; init; }

    /// <summary>The id that the carrier gave the notification; null when it gave none.</summary>
    public string? NotificationId { get; init; }

    /// <summary>The tracking events that the carrier reported, newest first.</summary>
    public IReadOnlyList<HubTrackingEvent> Events { get; init; } = [];

    /// <summary>The name of the carrier's app.</summary>
    public string Carrier => Order.Carrier!;

    /// <summary>Before this time nothing can have happened to it: its order may bring dates of its own.</summary>
    internal DateTimeOffset EarliestInvoice =>
        new[] { Invoiced, Order.Invoice.Date ?? Invoiced, Order.Created ?? Invoiced }.Min();

    internal bool HasEnded => State is HubPackageState.Delivered or HubPackageState.Returned;

    /// <summary>Its id, number and state.</summary>
    public override string ToString() => $"HubPackage {{ Id = {Id}, TrackingNumber = {TrackingNumber}, State = {State} }}";
}
