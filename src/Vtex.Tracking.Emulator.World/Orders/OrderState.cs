using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Quirks;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Time;
using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The state of the store: its orders, and what is due for them.</summary>
internal sealed class OrderState(UniverseOptions options, QuirkState quirks, Schedule<DueItem, DateTimeOffset> schedule)
{
    private readonly Dictionary<int, ImmutableArray<StoreOrderStep>> _timelines = [];

    public OrderRepository Orders { get; } = new();

    public OrderListIndex Index => field ??= new OrderListIndex();

    /// <summary>The steps that an order is still to take by itself.</summary>
    public ImmutableArray<StoreOrderStep> Timeline(int number) => _timelines.GetValueOrDefault(number, []);

    public void Apply(OrderEvent happened)
    {
        if (happened is OrderTimelinePlanned or OrderStepTaken)
        {
            Plan(Orders.Get(happened.OrderId).Number, happened);
            return;
        }

        if (happened is OrderPlaced placed)
            Orders.Add(OrderProjection.Place(placed));
        else
            Orders.Replace(OrderProjection.Apply(Orders.Get(happened.OrderId), happened, options.Seed));
        if (happened is InvoiceAdded { Invoice.IsReturn: false } && quirks.Has(KnownQuirks.AuthorizationDate))
            RewriteAuthorization(Orders.Get(happened.OrderId), happened.At);

        var order = Orders.Get(happened.OrderId);
        if (happened is OrderPlaced || !quirks.Has(KnownQuirks.ListBehind))
            Index.Note(order, happened.At);
        if (order.StatusChanged == happened.At)
            schedule.Plan(new DueItem(DueKind.Order, order.Number), order.Status == WindowToCancel ? GraceEnd(order) : null);
    }

    private void RewriteAuthorization(StoreOrder order, DateTimeOffset at)
    {
        if (order.InvoicedValue < order.Value)
            Orders.Replace(order with { Authorized = at });
    }

    private void Plan(int number, OrderEvent happened)
    {
        var steps = happened is OrderTimelinePlanned planned ? planned.Steps : Timeline(number);
        if (happened is OrderStepTaken && !steps.IsEmpty)
            steps = steps.RemoveAt(0);
        if (steps.IsEmpty)
            _timelines.Remove(number);
        else
            _timelines[number] = steps;
        schedule.Plan(new DueItem(DueKind.OrderTimeline, number), steps.IsEmpty ? null : Calendar.TryAdd(happened.At, steps[0].After));
    }

    private DateTimeOffset? GraceEnd(StoreOrder order) => Calendar.TryAdd(order.StatusChanged, options.Store.GracePeriod);
}
