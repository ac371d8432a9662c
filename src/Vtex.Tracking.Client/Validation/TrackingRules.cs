using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Orders.Validation;

namespace Vtex.Tracking.Validation;

/// <summary>The rules for shipments and their tracking: those of the contract, and what is known to break later.</summary>
internal static class TrackingRules
{
    /// <summary>The span by which the clocks of carriers may be ahead of ours. Chosen.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    public static void Check(string invoiceNumber, InvoiceShipment shipment, RequestCheck check)
    {
        CheckNumber(invoiceNumber, check);
        InvoiceShipmentRules.Check(shipment, check);
        if (shipment.TrackingNumber is { Length: > 0 } && string.IsNullOrWhiteSpace(shipment.TrackingNumber))
            check.Fault("trackingNumber", "is missing.");
        OrderTimeRule.Check("dispatchedDate", shipment.DispatchedDate, check);
    }

    public static void Check(string invoiceNumber, TrackingUpdate update, DateTimeOffset now, RequestCheck check)
    {
        CheckNumber(invoiceNumber, check);
        TrackingUpdateRules.Check(update, check);
        OrderTimeRule.Check("deliveredDate", update.DeliveredDate, check);
        if (update.IsDelivered && update.DeliveredDate is null)
            check.Fault("deliveredDate", "is missing, and the package is delivered.");
        else if (!update.IsDelivered && update.DeliveredDate is not null)
            check.Fault("deliveredDate", "must be null, for the package is not delivered.");
        else if (update.DeliveredDate > now + ClockTolerance)
            check.Fault("deliveredDate", "must not be in the future.");
        // Marketplaces refuse it (a known issue). Minutes are sent.
        else if (update.DispatchedDate is { } dispatched && update.DeliveredDate <= dispatched)
            check.Fault("deliveredDate", "must be later than the time of dispatch.");
        var latest = BrasiliaDay.At(now).AddDays(1);
        check.List("events", update.Events, required: true, (item, inner) =>
        {
            if (item.Date > latest)
                inner.Fault("date", "must not be in the future.");
        });
    }

    public static void CheckPackage(Order order, string invoiceNumber, RequestCheck check)
    {
        var packages = order.PackageAttachment?.Packages ?? [];
        var package = packages.FirstOrDefault(item => string.Equals(item?.InvoiceNumber, invoiceNumber, StringComparison.Ordinal));
        if (package is null)
            check.Fault("invoiceNumber", "must be the number of an invoice that the order has, exactly as it was sent.");
        else if (string.IsNullOrWhiteSpace(package.TrackingNumber))
            check.Fault("trackingNumber", "is missing from the invoice: set it first, with UpdateInvoiceAsync.");
    }

    private static void CheckNumber(string invoiceNumber, RequestCheck check)
    {
        if (!InvoiceNumberRule.IsSafe(invoiceNumber))
            check.Fault("invoiceNumber", InvoiceNumberRule.Demand);
    }
}
