using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The state of the store: its orders, and what is due for them.</summary>
internal sealed class OrderState(UniverseOptions options, QuirkState quirks, Schedule<DueItem, DateTimeOffset> schedule)
{
    public OrderRepository Orders { get; } = new();

    public void Apply(OrderEvent happened)
    {
        if (happened is OrderPlaced placed)
            Orders.Add(OrderProjection.Place(placed));
        else
            Orders.Replace(OrderProjection.Apply(Orders.Get(happened.OrderId), happened, options.Seed));
        if (happened is InvoiceAdded { Invoice.IsReturn: false } && quirks.Has(KnownQuirks.AuthorizationDate))
            RewriteAuthorization(Orders.Get(happened.OrderId), happened.At);

        var order = Orders.Get(happened.OrderId);
        if (order.StatusChanged == happened.At)
            schedule.Plan(new DueItem(DueKind.Order, order.Number), order.Status == WindowToCancel ? GraceEnd(order) : null);
    }

    private void RewriteAuthorization(StoreOrder order, DateTimeOffset at)
    {
        if (order.InvoicedValue < order.Value)
            Orders.Replace(order with { Authorized = at });
    }

    private DateTimeOffset? GraceEnd(StoreOrder order) => Calendar.TryAdd(order.StatusChanged, options.Store.GracePeriod);
}
