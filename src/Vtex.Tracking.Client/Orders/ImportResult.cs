using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking;

/// <summary>The result of an import: the order has its invoice.</summary>
public sealed record ImportResult
{
    /// <summary>Gets the id of the order: the affiliate, a hyphen and the id at the marketplace.</summary>
    public required string OrderId { get; init; }

    /// <summary>Gets the order as it was seen last.</summary>
    public required Order Order { get; init; }

    /// <summary>
    /// Gets whether the order is invoiced, which VTEX Tracking waits for. If false, the invoice is a partial one, or the
    /// platform is still verifying it.
    /// </summary>
    public required bool IsInvoiced { get; init; }

    /// <summary>Gets the receipt of the invoice; null when an earlier call had added it, or its answer was lost.</summary>
    public OrderReceipt? Receipt { get; init; }
}
