using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The state of the store: its orders, and what is due for them.</summary>
internal sealed class OrderState(UniverseOptions options, Schedule<DueItem, DateTimeOffset> schedule)
{
    public OrderRepository Orders { get; } = new();

    public OrderListIndex Index { get; } = new();

    public void Apply(OrderEvent happened)
    {
        if (happened is OrderPlaced placed)
            Orders.Add(OrderProjection.Place(placed));
        else
            Orders.Replace(OrderProjection.Apply(Orders.Get(happened.OrderId), happened, options.Seed));

        var order = Orders.Get(happened.OrderId);
        Index.Note(order, happened.At);
        if (order.StatusChanged == happened.At)
            schedule.Plan(new DueItem(DueKind.Order, order.Number), order.Status == WindowToCancel ? GraceEnd(order) : null);
    }

    private DateTimeOffset? GraceEnd(StoreOrder order) => Calendar.TryAdd(order.StatusChanged, options.Store.GracePeriod);
}
