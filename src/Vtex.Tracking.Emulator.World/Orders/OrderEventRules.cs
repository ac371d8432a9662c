using Vtex.Tracking.Emulator.World.Quirks;
using static Vtex.Tracking.Emulator.StoreOrderStatus;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>Says which events of orders may follow what the store knows.</summary>
internal static class OrderEventRules
{
    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public static void Check(OrderRepository orders, QuirkState quirks, OrderEvent happened)
    {
        if (happened is OrderPlaced placed)
        {
            Check(orders, placed);
            return;
        }

        var order = orders.Get(happened.OrderId);
        switch (happened)
        {
            case OrderMoved e: Check(order, quirks, e.Status); break;
            case InvoiceAdded e: Check(order, e.Invoice); break;
            case InvoiceRepeated e: RequirePackage(order, e.InvoiceNumber); break;
            case PackageShipped e: RequirePackage(order, e.InvoiceNumber); break;
            case ShipmentTracked e: RequirePackage(order, e.InvoiceNumber); break;
            case OrderCancellationRequested e:
                Require(!order.PackageList.Any(package => !package.Invoice.IsReturn), "The order has an invoice.");
                Require(
                    e.NeedsConsent ? OrderLifecycle.CancelsByConsent(order.Status) : OrderLifecycle.CancelsAtOnce(order.Status),
                    "The order cannot be cancelled so.");
                break;
            case OrderTimelinePlanned e: Require(e.Steps.All(IsPossible), "A step is not possible."); break;
            case OrderStepTaken: break;
            case OrderCancellationDenied:
                Require(order.Status == StoreOrderStatus.CancellationRequested, "No cancellation is asked for.");
                break;
            default:
                throw happened.UnknownTo("The rules of the events of orders");
        }
    }

    /// <summary>Determines whether a step of a timeline can be.</summary>
    public static bool IsPossible(StoreOrderStep step) =>
        step.After >= TimeSpan.Zero && Enum.IsDefined(step.Move) && step.Share is > 0 and <= 1 && step.Invoice is null or { Value: > 0 };

    private static void Check(OrderRepository orders, OrderPlaced e)
    {
        Require(e.OrderNumber == orders.NextNumber && orders.Find(e.OrderId) is null, "The order is not the next one.");
        Require(e.OrderId.Length > 0 && e.Details.Items.Count > 0, "The order has no id, or no items.");
        Require(e.Details.Items.All(item => item.Quantity > 0), "An item has no units.");
    }

    private static void Check(StoreOrder order, QuirkState quirks, StoreOrderStatus status)
    {
        var isCancelledAgain = order.Status == Cancelled && status == Cancelling && quirks.Has(KnownQuirks.CancelledTwice);
        Require(Enum.IsDefined(status) && (isCancelledAgain || OrderLifecycle.MayFollow(order.Status, status)), "The status does not follow.");
        Require(status != Invoiced || order.InvoicedValue >= order.Value, "The invoices do not reach the total.");
        Require(status != Cancelling || order.OpenCancellation is not null, "Nobody asked for a cancellation.");
    }

    private static void Check(StoreOrder order, StoreInvoice invoice)
    {
        Require(invoice.Value > 0, "The invoice has no value.");
        Require(order.Status is not (Cancelling or Cancelled), "The order is cancelled.");
        Require(
            invoice.InvoiceNumber is null || order.FindPackage(invoice.InvoiceNumber, invoice.IsReturn) is null,
            "The order has the invoice already.");
    }

    private static void RequirePackage(StoreOrder order, string? invoiceNumber) =>
        Require(order.FindPackage(invoiceNumber) is not null, "The order has no such invoice.");
}
