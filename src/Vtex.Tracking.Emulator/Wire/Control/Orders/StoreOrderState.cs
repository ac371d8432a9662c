using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>An order of the store.</summary>
internal sealed record StoreOrderState(
    string OrderId, string Sequence, bool IsExternal, string? AffiliateId, string? MarketplaceOrderId, string Status, long Value,
    DateTimeOffset Created, DateTimeOffset LastChange, DateTimeOffset? Authorized, DateTimeOffset? Invoiced, bool AllowCancellation,
    IEnumerable<StorePackageState> Packages, IEnumerable<StoreCancellation> Cancellations)
{
    public static StoreOrderState Of(StoreOrder order) => new(
        order.OrderId, order.Sequence, order.IsExternal, order.Details.AffiliateId, order.Details.MarketplaceOrderId, order.Status.Wire(),
        order.Value, order.Created, order.LastChange, order.Authorized, order.Invoiced, order.AllowCancellation,
        order.Packages.Select(StorePackageState.Of), order.Cancellations);
}

/// <summary>A package of an order of the store.</summary>
internal sealed record StorePackageState(
    string? InvoiceNumber, long Value, bool IsReturn, DateTimeOffset Invoiced, string? InvoiceKey, string? InvoiceUrl,
    string? TrackingNumber, string? TrackingUrl, string? Courier, bool IsDelivered, DateTimeOffset? DeliveredDate,
    IEnumerable<StoreTrackingEvent> Events)
{
    public static StorePackageState Of(StorePackage package) => new(
        package.Invoice.InvoiceNumber, package.Invoice.Value, package.Invoice.IsReturn, package.Invoiced, package.Invoice.InvoiceKey,
        package.Invoice.InvoiceUrl, package.Shipment?.TrackingNumber, package.Shipment?.TrackingUrl, package.Shipment?.Courier,
        package.IsDelivered, package.DeliveredDate, package.Events);
}

/// <summary>A part of the list of orders.</summary>
internal sealed record StoreOrderListState(int Total, IEnumerable<StoreOrderState> Data);
