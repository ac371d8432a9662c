using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>Inside <see cref="WorldStore.Do(Action)"/>: adds invoices to orders, and tells how their packages go.</summary>
internal sealed class InvoiceHandlers(WorldStore world, OrderHandlers orders)
{
    private OrderRepository Orders => world.State.Orders.Orders;

    private QuirkRules Quirks => new(world.State.Quirks);

    public StoreOrder Invoice(string orderId, StoreInvoice invoice)
    {
        var order = Orders.Get(orderId);
        Check(order, invoice);
        if (invoice.InvoiceNumber is { } number && order.FindPackage(number, invoice.IsReturn) is not null)
        {
            world.Append(new InvoiceRepeated(orderId, number));
            return orders.TakeInvoices(orderId, isResent: true);
        }

        var invoiced = Quirks.InvoicedValue(order);
        if (!invoice.IsReturn && invoiced + (decimal)invoice.Value > order.Value && !IsFirstOfNothing(order) && !Quirks.TakesMoreThanTotal)
            throw new InvoiceTooHigh(orderId, invoice.Value, order.Value - invoiced).ToException();
        StoreFull.Check(StoreLimit.Invoices, order.PackageList.Length + 1);
        var isAtOnce = !invoice.IsReturn && Quirks.ComesWithCancellation(order, world.Clock.GetUtcNow());
        world.Append(new InvoiceAdded(orderId, invoice with { Shipment = invoice.Shipment is { } shipment ? Quirks.Limit(shipment) : null }));
        if (isAtOnce)
            return orders.StickInCancellation(orderId);
        return order.Status == StoreOrderStatus.CancellationRequested && !invoice.IsReturn
            ? orders.DenyCancellation(orderId, null) // the seller goes on with the order
            : orders.TakeInvoices(orderId);
    }

    public StoreOrder Ship(string orderId, string? invoiceNumber, StoreShipment shipment)
    {
        Quirks.CheckNumber(orderId, invoiceNumber, isTracking: false);
        FindPackage(orderId, invoiceNumber);
        world.Append(new PackageShipped(orderId, invoiceNumber, Quirks.Limit(shipment)));
        return Orders.Get(orderId);
    }

    public StoreOrder Track(string orderId, string? invoiceNumber, StoreTracking tracking)
    {
        Quirks.CheckNumber(orderId, invoiceNumber, isTracking: true);
        var package = FindPackage(orderId, invoiceNumber);
        if (string.IsNullOrEmpty(package.Shipment?.TrackingNumber))
            throw new TrackingNumberMissing(orderId, invoiceNumber).ToException();
        StoreFull.Check(StoreLimit.Events, package.Scans.Length + tracking.Events.Count);
        Quirks.CheckTracking(Orders.Get(orderId), package, tracking, world.Clock.GetUtcNow());
        world.Append(new ShipmentTracked(orderId, invoiceNumber, tracking));
        return Orders.Get(orderId);
    }

    private StorePackage FindPackage(string orderId, string? invoiceNumber) =>
        Orders.Get(orderId).FindPackage(invoiceNumber) ?? throw new InvoiceUnknown(orderId, invoiceNumber).ToException();

    // An invoice is worth more than 0, and so more than the total of an order that costs nothing: the first one is taken.
    private static bool IsFirstOfNothing(StoreOrder order) => order is { Value: 0, InvoicedValue: 0 };

    private static void Check(StoreOrder order, StoreInvoice invoice)
    {
        if (invoice.Value <= 0)
            throw new WorldRuleException("The value of an invoice is in cents and more than 0.");
        if (order.Status is StoreOrderStatus.Cancelling or StoreOrderStatus.Cancelled)
            throw new OrderStatusWrong(order.OrderId, order.Status, StoreOrderMove.Invoice).ToException();
    }
}
