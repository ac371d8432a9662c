using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Orders;

/// <summary>Decides from the order as it is what an import does next.</summary>
internal static class ImportPlan
{
    private static readonly HashSet<OrderStatus> WaitForFulfill = [OrderStatus.WaitingForFulfillmentAuthorization];

    /// <param name="order">The order as it was seen; null when there is none.</param>
    /// <param name="invoice">The invoice that it is to have.</param>
    /// <exception cref="VtexOrderConflictException">The order cannot go on by itself.</exception>
    public static ImportStep Next(Order? order, Invoice invoice)
    {
        if (order is null)
            return ImportStep.Placing;
        var status = order.Status ?? default;
        if (status.IsCancellation || status == OrderStatus.Replaced)
            throw Conflict(status, "it was cancelled, replaced, or is asked to be cancelled");
        if (PackageOf(order, invoice) is { } package)
            return OfPackage(order, package, invoice, status);
        if (WaitForFulfill.Contains(status))
            return ImportStep.Authorizing;
        if (status == OrderStatus.ReadyForHandling)
            return ImportStep.StartingHandling;
        if (status == OrderStatus.Handling || status == OrderStatus.Invoicing)
        {
            return UnreadablePackage(order) is { } path
                ? throw Conflict(status, $"whether it has this invoice cannot be told, for {path} cannot be read")
                : ImportStep.Invoicing;
        }

        if (status == OrderStatus.WaitingForManualAuthorization)
            throw Conflict(status, "it waits for a person, because its prices differ from the store's");
        return status == OrderStatus.Invoiced
            ? throw Conflict(status, "it is invoiced already, and not by this invoice")
            : ImportStep.Waiting;
    }

    /// <summary>Returns whether the invoices for sale reach the order's total, so that it becomes invoiced by itself.</summary>
    public static bool IsCovered(Order order)
    {
        // What an answer says may be too large for an amount.
        var sum = Packages(order).Where(package => package.Type != InvoiceType.Input).Sum(package => (decimal)(package.InvoiceValue?.Value ?? 0));
        return order.Value is { } total && sum >= total.Value;
    }

    /// <summary>The package that an invoice is, by its number.</summary>
    public static OrderPackage? PackageOf(Order order, Invoice invoice) => Packages(order).FirstOrDefault(package =>
        string.Equals(package.InvoiceNumber, invoice.InvoiceNumber, StringComparison.Ordinal)
        && (package.Type ?? InvoiceType.Output) == invoice.Type);

    public static VtexOrderConflictException Conflict(OrderStatus status, string why) =>
        new($"ImportAsync: the order is in the status {status.Value}, and cannot be imported: {why}.")
        {
            Operation = "ImportAsync",
            Status = status,
        };

    private static ImportStep OfPackage(Order order, OrderPackage package, Invoice invoice, OrderStatus status)
    {
        if (package.InvoiceValue is { } value && value != invoice.InvoiceValue)
            throw Conflict(status, "it has an invoice of the same number with another value");
        if (status == OrderStatus.Invoiced)
            return ImportStep.Done;
        // An invoice may come early; the steps before it are still to be taken.
        if (WaitForFulfill.Contains(status))
            return ImportStep.Authorizing;
        if (status == OrderStatus.ReadyForHandling)
            return ImportStep.StartingHandling;
        if (status != OrderStatus.Handling && status != OrderStatus.Invoicing)
            return ImportStep.Waiting;
        return IsCovered(order) ? ImportStep.WaitingForInvoiced : ImportStep.Done;
    }

    /// <summary>
    /// The path of a value without which a package is not known for the invoice that it is; null when there is none. An invoice
    /// that is not seen may be there, and is not sent a second time.
    /// </summary>
    private static string? UnreadablePackage(Order order) => order.UnreadableValues.Select(value => value.Path).FirstOrDefault(path =>
        path is "$.packageAttachment" or "$.packageAttachment.packages"
        || (path.StartsWith("$.packageAttachment.packages[", StringComparison.Ordinal)
            && (path[path.Length - 1] == ']'
                || path.EndsWith("].invoiceNumber", StringComparison.Ordinal)
                || path.EndsWith("].type", StringComparison.Ordinal))));

    private static IEnumerable<OrderPackage> Packages(Order order) =>
        (order.PackageAttachment?.Packages ?? []).Where(package => package is not null);
}
