using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Orders.Validation;

namespace Vtex.Tracking.Validation;

/// <summary>The rules for invoices: those of the contract, and what is known to break later.</summary>
internal static class InvoiceSendRules
{
    public static void Check(Invoice invoice, RequestCheck check)
    {
        InvoiceRules.Check(invoice, check);
        if (!invoice.Type.IsKnown)
            check.Fault("type", "must be Output, for a sale, or Input, for a return.");
        if (invoice.InvoiceNumber is { } number && (number.Length == 0 || !InvoiceNumberRule.IsSafe(number)))
            check.Fault("invoiceNumber", number.Length == 0 ? "is missing." : InvoiceNumberRule.Demand);
        if (invoice.InvoiceValue <= Cents.Zero)
            check.Fault("invoiceValue", "must be more than 0.");
        // An address without a number is ignored (a known issue).
        if (!string.IsNullOrEmpty(invoice.TrackingUrl) && string.IsNullOrEmpty(invoice.TrackingNumber))
            check.Fault("trackingNumber", "is missing: without it the tracking address is ignored.");
        OrderTimeRule.Check("issuanceDate", invoice.IssuanceDate, check);
        OrderTimeRule.Check("dispatchedDate", invoice.DispatchedDate, check);
        check.List("items", invoice.Items, required: true, Check);
    }

    private static void Check(InvoiceItem item, RequestCheck check)
    {
        if (item.Quantity < 1)
            check.Fault("quantity", "must be at least 1.");
        if (item.Price < Cents.Zero)
            check.Fault("price", "must not be negative.");
    }
}

/// <summary>The rules for an order together with its invoice.</summary>
internal static class ImportRules
{
    public static void Check(ExternalOrder order, Invoice invoice, RequestCheck check)
    {
        check.Object("order", order, required: true, OrderRules.Check);
        check.Object("invoice", invoice, required: true, (given, inner) => CheckInvoice(order, given, inner));
    }

    private static void CheckInvoice(ExternalOrder order, Invoice invoice, RequestCheck check)
    {
        if (invoice.InvoiceNumber is null)
            check.Fault("invoiceNumber", "is missing: by it the invoice is found again.");
        if (invoice.Type == InvoiceType.Input)
            check.Fault("type", "must be Output: an order is imported with its sale.");
        InvoiceSendRules.Check(invoice, check);
        var ordered = (order.Items ?? []).Where(item => item?.Id is not null)
            .GroupBy(item => item.Id, StringComparer.Ordinal)
            .ToDictionary(item => item.Key, item => item.Sum(line => (long)line.Quantity), StringComparer.Ordinal);
        // With a wrong SKU, or with too many units, the shopper never sees the delivery (a known issue).
        check.List("items", invoice.Items, required: true, (item, inner) =>
        {
            if (item.Id is null)
                return;
            if (!ordered.TryGetValue(item.Id, out var units))
                inner.Fault("id", "must be the SKU of an item of the order.");
            else if (item.Quantity > units)
                inner.Fault("quantity", "must not be more than was ordered.");
        });
    }
}
