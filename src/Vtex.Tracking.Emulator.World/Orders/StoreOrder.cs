using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator;

/// <summary>An order in the store. A snapshot: it does not change when the order goes on. Amounts of money are in cents.</summary>
public sealed record StoreOrder
{
    internal StoreOrder()
    {
    }

    /// <summary>The id: affiliate, hyphen and the id at the marketplace, or a number of the store's own, such as <c>1043250500001-01</c>.</summary>
    public string OrderId { get; internal init; } = "";

    /// <summary>The last six digits of its number before the hyphen.</summary>
    public string Sequence => OrderIds.SequenceOf(OrderId, Number);

    /// <summary>Gets whether it was sold elsewhere and the store fulfils it; otherwise the store sold it.</summary>
    public bool IsExternal => Details.AffiliateId is not null;

    /// <summary>The order as it was placed.</summary>
    public NewStoreOrder Details { get; internal init; } = null!;

    /// <summary>The status.</summary>
    public StoreOrderStatus Status { get; internal init; }

    /// <summary>The total.</summary>
    public long Value => Details.Value ?? OrderTotals.Sum(Details);

    /// <summary>Gets the time when it was placed; UTC.</summary>
    public DateTimeOffset Created { get; internal init; }

    /// <summary>Gets the time when it changed last; UTC.</summary>
    public DateTimeOffset LastChange { get; internal init; }

    /// <summary>Gets the time when its payment, or its dispatch, was authorized; UTC. Null before that.</summary>
    public DateTimeOffset? Authorized { get; internal init; }

    /// <summary>Gets the time when it was invoiced; UTC. Null before that.</summary>
    public DateTimeOffset? Invoiced { get; internal init; }

    /// <summary>Its packages, in the order of their invoices.</summary>
    public IReadOnlyList<StorePackage> Packages => PackageList;

    /// <summary>The cancellations that were asked for, oldest first, the denied ones too.</summary>
    public IReadOnlyList<StoreCancellation> Cancellations => CancellationList;

    /// <summary>Gets whether cancelling may still be tried.</summary>
    public bool AllowCancellation =>
        !PackageList.Any(package => !package.Invoice.IsReturn)
        && (Status == StoreOrderStatus.CancellationRequested || OrderLifecycle.CancelsAtOnce(Status) || OrderLifecycle.CancelsByConsent(Status));

    /// <summary>How many units its items are.</summary>
    internal long Units => Details.Items.Sum(item => (long)item.Quantity);

    /// <summary>Its place among the orders, from 1.</summary>
    internal int Number { get; init; }

    /// <summary>Gets the parts of each item that are shown as they were sent; null when there are none.</summary>
    internal IReadOnlyList<SentItem>? Sent { get; init; }

    internal ImmutableArray<StorePackage> PackageList { get; init; } = [];

    internal ImmutableArray<StoreCancellation> CancellationList { get; init; } = [];

    /// <summary>Gets the time when it got its status.</summary>
    internal DateTimeOffset StatusChanged { get; init; }

    /// <summary>The status that it had before the seller was asked to cancel it.</summary>
    internal StoreOrderStatus BeforeRequest { get; init; }

    /// <summary>Gets what the invoices for sale sum up to.</summary>
    internal long InvoicedValue => PackageList.Sum(package => package.Invoice.IsReturn ? 0 : package.Invoice.Value);

    /// <summary>The cancellation that the seller was asked for, or that ended the order; null when there is none.</summary>
    internal StoreCancellation? OpenCancellation => CancellationList is [.., { Denied: null } last] ? last : null;

    /// <summary>The package of an invoice; null when there is none. For a number that a sale and a return share, the sale's.</summary>
    internal StorePackage? FindPackage(string? invoiceNumber, bool? isReturn = null) => PackageList
        .Where(package => package.Invoice.InvoiceNumber == invoiceNumber && (isReturn is null || package.Invoice.IsReturn == isReturn))
        .OrderBy(package => package.Invoice.IsReturn)
        .FirstOrDefault();

    /// <summary>Id and status; never what could be personal.</summary>
    public override string ToString() => $"StoreOrder {OrderId}, {Status}";
}
