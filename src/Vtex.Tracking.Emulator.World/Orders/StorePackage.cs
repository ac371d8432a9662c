using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator;

/// <summary>A package of an order: it comes into being with an invoice.</summary>
public sealed record StorePackage
{
    internal StorePackage(StoreInvoice invoice, DateTimeOffset invoiced)
    {
        Invoice = invoice;
        Shipment = invoice.Shipment;
        Invoiced = invoiced;
    }

    /// <summary>The invoice as it was added.</summary>
    public StoreInvoice Invoice { get; }

    /// <summary>Gets the time when the invoice was added; UTC.</summary>
    public DateTimeOffset Invoiced { get; }

    /// <summary>Gets how it is shipped; null when that was not told.</summary>
    public StoreShipment? Shipment { get; internal init; }

    /// <summary>Gets whether it was delivered.</summary>
    public bool IsDelivered { get; internal init; }

    /// <summary>Gets the time when it was delivered; null when it was not, or nobody said when.</summary>
    public DateTimeOffset? DeliveredDate { get; internal init; }

    /// <summary>Gets what happened on its way, oldest first.</summary>
    public IReadOnlyList<StoreTrackingEvent> Events => Scans.Select(scan => scan.Event).ToList();

    /// <summary>Gets whether its way was told at least once.</summary>
    internal bool IsTracked { get; init; }

    internal ImmutableArray<OrderScan> Scans { get; init; } = [];

    /// <summary>The number of the invoice.</summary>
    public override string ToString() => $"StorePackage {{ Invoice = {Invoice.InvoiceNumber} }}";
}
