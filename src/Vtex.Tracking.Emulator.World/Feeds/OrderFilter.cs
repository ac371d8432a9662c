using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>The filter of a feed or a hook: FromWorkflow by statuses, or FromOrders by an expression.</summary>
/// <param name="Statuses">The statuses; none for every change of status.</param>
/// <param name="Expression">The expression, in JSONata; null for a filter by statuses.</param>
/// <param name="DisableSingleFire">Whether an order comes with each change for which the expression holds, and not only once.</param>
internal sealed record OrderFilter(ImmutableArray<string> Statuses, string? Expression = null, bool DisableSingleFire = false);

/// <summary>Passes changes through a filter. An order for which an expression holds comes once.</summary>
internal sealed class FilterRunner(OrderFilter filter)
{
    private readonly Jsonata? _expression = filter.Expression is { } text ? Jsonata.Read(text, out _) : null;
    private readonly HashSet<string> _fired = new(StringComparer.Ordinal);

    public OrderFilter Filter => filter;

    /// <summary>Determines whether a change passes; what an expression says of it is asked here.</summary>
    /// <param name="change">The change.</param>
    /// <param name="order">The order after it.</param>
    /// <param name="passesStatusesOver">Whether expressions about the status miss changes of it, as a known issue has it.</param>
    public bool Takes(OrderChange change, StoreOrder order, bool passesStatusesOver)
    {
        if (filter.Expression is not { } text)
            return change.IsMove && (filter.Statuses.IsEmpty || filter.Statuses.Contains(OrderStatuses.Wire(change.State), StringComparer.OrdinalIgnoreCase));
        if (passesStatusesOver && change.IsMove && text.Contains("status", StringComparison.Ordinal))
            return false;
        return _expression?.Holds(OrderDocument.Of(order)) == true && (_fired.Add(order.OrderId) || filter.DisableSingleFire);
    }
}
