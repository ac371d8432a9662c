using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Events;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>Something that happened to one order in the store.</summary>
internal abstract record OrderEvent(string OrderId) : WorldEvent
{
    public override string? AboutOrder => OrderId;
}

/// <summary>An order was placed.</summary>
/// <param name="OrderId">Its id.</param>
/// <param name="OrderNumber">Its place among the orders, from 1.</param>
/// <param name="Details">The order.</param>
/// <param name="Sent">What it shows of its items as it was sent, one for each; null for nothing.</param>
internal sealed record OrderPlaced(string OrderId, int OrderNumber, NewStoreOrder Details, IReadOnlyList<SentItem>? Sent = null) : OrderEvent(OrderId);

/// <summary>The parts of an item that are shown as they were sent, without being read: JSON, null where nothing was sent.</summary>
internal sealed record SentItem(string? BundleItems, string? Attachments, string? ItemAttachment, string? PriceTags);

/// <summary>An order got another status.</summary>
internal sealed record OrderMoved(string OrderId, StoreOrderStatus Status) : OrderEvent(OrderId);

/// <summary>An invoice was added to an order, with which a package came into being.</summary>
internal sealed record InvoiceAdded(string OrderId, StoreInvoice Invoice) : OrderEvent(OrderId);

/// <summary>An invoice came again: it got another receipt, and nothing else.</summary>
internal sealed record InvoiceRepeated(string OrderId, string? InvoiceNumber) : OrderEvent(OrderId);

/// <summary>It was told how a package is shipped.</summary>
internal sealed record PackageShipped(string OrderId, string? InvoiceNumber, StoreShipment Shipment) : OrderEvent(OrderId);

/// <summary>The way of a package was told.</summary>
internal sealed record ShipmentTracked(string OrderId, string? InvoiceNumber, StoreTracking Tracking) : OrderEvent(OrderId);

/// <summary>The cancellation of an order was asked for; when that needs the seller's consent, it is asked.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByUser">Whether the customer asked.</param>
/// <param name="NeedsConsent">Whether the seller must agree.</param>
internal sealed record OrderCancellationRequested(string OrderId, string? Reason, bool ByUser, bool NeedsConsent) : OrderEvent(OrderId);

/// <summary>The seller denied the cancellation that it was asked for.</summary>
internal sealed record OrderCancellationDenied(string OrderId, string? Reason) : OrderEvent(OrderId);

/// <summary>It was laid down what an order does by itself; it replaces what was laid down before.</summary>
internal sealed record OrderTimelinePlanned(string OrderId, ImmutableArray<StoreOrderStep> Steps) : OrderEvent(OrderId);

/// <summary>The next step that was laid down for an order was taken.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Refusal">Why it was passed over; null when it was not.</param>
internal sealed record OrderStepTaken(string OrderId, RuleViolation? Refusal) : OrderEvent(OrderId);

/// <summary>An event on the way of a package, and when the store was told.</summary>
internal readonly record struct OrderScan(StoreTrackingEvent Event, DateTimeOffset Told);
