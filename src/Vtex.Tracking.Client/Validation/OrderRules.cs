using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Orders.Validation;

namespace Vtex.Tracking.Validation;

/// <summary>The rules for external orders: those of the contract, and what no order can be.</summary>
internal static class OrderRules
{
    public static void Check(ExternalOrder order, RequestCheck check)
    {
        ExternalOrderRules.Check(order, check);
        // It becomes a part of the order's id, and so of addresses.
        if (order.MarketplaceOrderId is { Length: > 0 } id && !InvoiceNumberRule.IsSegment(id))
            check.Fault("marketplaceOrderId", "must not have blanks, slashes, # or ?, for it becomes a part of the order's id.");
        if (order.MarketplacePaymentValue < Cents.Zero)
            check.Fault("marketplacePaymentValue", "must not be negative.");
        if (order.Items is { Count: 0 })
            check.Fault("items", "must have at least one.");
        check.List("items", order.Items, required: true, Check);
        check.Object("shippingData", order.ShippingData, required: true, (shipping, inner) => Check(shipping, order, inner));
    }

    private static void Check(ExternalItem item, RequestCheck check)
    {
        if (item.Quantity < 1)
            check.Fault("quantity", "must be at least 1.");
        if (item.Price < Cents.Zero)
            check.Fault("price", "must not be negative.");
    }

    private static void Check(ExternalShippingData shipping, ExternalOrder order, RequestCheck check)
    {
        if (string.Equals(shipping.UpdateStatus, "outdated", StringComparison.OrdinalIgnoreCase))
            check.Fault("updateStatus", "must not be outdated, which blocks the placement.");
        check.List("logisticsInfo", shipping.LogisticsInfo, required: false, (info, inner) =>
        {
            if (info.ItemIndex < 0 || info.ItemIndex >= order.Items?.Count)
                inner.Fault("itemIndex", "must be the index of an item, from 0.");
        });
    }
}

/// <summary>The rule for what becomes a part of an address: VTEX finds nothing else again, even when it is encoded.</summary>
internal static class InvoiceNumberRule
{
    /// <summary>Reads the published known issues: blanks, slashes, # and other signs break every later call.</summary>
    public const string Demand =
        "must be letters and digits alone: with blanks, slashes, # and other signs the order is never invoiced, or its delivery never told.";

    public static bool IsSafe(string number) =>
        number.All(character => character is (>= '0' and <= '9') or (>= 'A' and <= 'Z') or (>= 'a' and <= 'z'));

    public static bool IsSegment(string text) => !text.Any(character =>
        character is '/' or '\\' or '#' or '?' or '%' || char.IsWhiteSpace(character) || char.IsControl(character));
}

/// <summary>The rule for times of invoices and shipments: a wrong offset moves them by hours, and nobody notices.</summary>
internal static class OrderTimeRule
{
    private static readonly TimeSpan West = TimeSpan.FromHours(-5);
    private static readonly TimeSpan East = TimeSpan.FromHours(-2);

    public static void Check(string name, DateTimeOffset? time, RequestCheck check)
    {
        if (time is not { } given)
            return;
        if (given.Year < 2000)
            check.Fault(name, "is missing: it is the beginning of time.");
        else if (given.Offset != TimeSpan.Zero && (given.Offset < West || given.Offset > East))
            check.Fault(name, "must have an offset of Brazil, from -05:00 to -02:00, or be UTC.");
    }
}
