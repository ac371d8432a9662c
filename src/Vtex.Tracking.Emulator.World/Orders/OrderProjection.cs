using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>Applies events to an order.</summary>
internal static class OrderProjection
{
    public static StoreOrder Place(OrderPlaced e) => new()
    {
        Number = e.OrderNumber,
        OrderId = e.OrderId,
        Details = e.Details,
        Sent = e.Sent,
        Status = e.Details.AffiliateId is null ? OrderCreated : OrderAccepted,
        Created = e.At,
        LastChange = e.At,
        StatusChanged = e.At,
    };

    public static StoreOrder Apply(StoreOrder order, OrderEvent happened, ulong seed) => Change(order, happened, seed) with { LastChange = happened.At };

    private static StoreOrder Change(StoreOrder order, OrderEvent happened, ulong seed) => happened switch
    {
        OrderMoved e => Move(order, e.Status, e.At),
        InvoiceAdded e => order with { PackageList = order.PackageList.Add(new StorePackage(e.Invoice, e.At)) },
        InvoiceRepeated => order,
        PackageShipped e => Replace(order, e.InvoiceNumber, package => package with { Shipment = e.Shipment }),
        ShipmentTracked e => Replace(order, e.InvoiceNumber, package => Track(package, e)),
        OrderCancellationRequested e => Request(order, e, seed),
        OrderCancellationDenied e => Deny(order, e),
        _ => throw happened.UnknownTo("An order"),
    };

    private static StoreOrder Move(StoreOrder order, StoreOrderStatus status, DateTimeOffset at) => order with
    {
        Status = status,
        StatusChanged = at,
        Authorized = status is PaymentApproved or AuthorizeFulfillment ? at : order.Authorized,
        Invoiced = status == Invoiced ? at : order.Invoiced,
        CancellationList = status == Cancelled && order.OpenCancellation is { } open
            ? order.CancellationList.SetItem(order.CancellationList.Length - 1, open with { Cancelled = at })
            : order.CancellationList,
    };

    private static StoreOrder Request(StoreOrder order, OrderCancellationRequested e, ulong seed)
    {
        var request = new StoreCancellation
        {
            Id = OrderIds.Receipt(seed, "cancellation", e.Sequence),
            Reason = e.Reason,
            ByUser = e.ByUser,
            Requested = e.At,
        };
        var requested = order with { CancellationList = order.CancellationList.Add(request) };
        return e.NeedsConsent
            ? requested with { BeforeRequest = order.Status, Status = StoreOrderStatus.CancellationRequested, StatusChanged = e.At }
            : requested;
    }

    private static StoreOrder Deny(StoreOrder order, OrderCancellationDenied e) => order with
    {
        Status = order.BeforeRequest,
        StatusChanged = e.At,
        CancellationList = order.CancellationList.SetItem(
            order.CancellationList.Length - 1, order.CancellationList[^1] with { Denied = e.At, DenyReason = e.Reason }),
    };

    private static StoreOrder Replace(StoreOrder order, string? invoiceNumber, Func<StorePackage, StorePackage> change)
    {
        var package = order.FindPackage(invoiceNumber)!;
        return order with { PackageList = order.PackageList.Replace(package, change(package), ReferenceEqualityComparer.Instance) };
    }

    // An event that the package has already says nothing new.
    private static StorePackage Track(StorePackage package, ShipmentTracked e) => package with
    {
        IsTracked = true,
        IsDelivered = e.Tracking.IsDelivered,
        DeliveredDate = e.Tracking.DeliveredDate,
        Scans = [.. package.Scans, .. e.Tracking.Events.Except(package.Scans.Select(scan => scan.Event)).Select(told => new OrderScan(told, e.At))],
    };
}
