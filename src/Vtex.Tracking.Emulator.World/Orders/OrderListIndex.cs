using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>
/// The orders as the list shows them: about four minutes late. A page by the time of creation, of one status or all, costs the
/// same however many orders there are; other lists are answered by <see cref="OrderSearch"/>.
/// </summary>
internal sealed class OrderListIndex
{
    /// <summary>The list is indexed about four minutes late (documented).</summary>
    public static readonly TimeSpan Delay = TimeSpan.FromMinutes(4);

    private readonly Queue<PendingEntry> _pending = new();
    private readonly List<PendingEntry?> _latest = [];
    private readonly List<StoreOrder> _orders = [];
    private readonly LabelledList<int> _labelled = new(OrderLabels.Count);
    private readonly OrderSearch _search;

    public OrderListIndex() => _search = new OrderSearch(_orders);

    /// <summary>Notes an order as it is from a moment on. Of several changes at one moment only the last is kept.</summary>
    public void Note(StoreOrder order, DateTimeOffset at)
    {
        Advance(at);
        if (order.Number > _latest.Count)
            _latest.Add(null);
        if (_latest[order.Number - 1] is { IsDone: false } pending && pending.At == at)
        {
            pending.Order = order;
            return;
        }

        var entry = new PendingEntry(order, at);
        _latest[order.Number - 1] = entry;
        _pending.Enqueue(entry);
    }

    /// <summary>Finds a page of the orders as the list shows them at a moment, and how many of the whole list are external.</summary>
    public (Page<StoreOrder> Page, int External) List(OrderQuery query, DateTimeOffset now, ulong seed)
    {
        Advance(now);
        return query.IsPlain && !OrderQuery.IsAnyTooOld(_orders, now)
            ? ListPlain(query)
            : _search.List(query, now, seed);
    }

    private void Advance(DateTimeOffset now)
    {
        while (_pending.TryPeek(out var next) && Calendar.Add(next.At, Delay) <= now)
        {
            _pending.Dequeue();
            next.IsDone = true;
            Put(next.Order);
        }
    }

    private void Put(StoreOrder order)
    {
        var position = order.Number - 1;
        if (position == _orders.Count)
        {
            _orders.Add(order);
            _labelled.Add(position, OrderLabels.Of(order));
            _search.Add(order);
            return;
        }

        var before = _orders[position];
        _orders[position] = order;
        _labelled.Relabel(position, OrderLabels.Of(order));
        _search.Replace(before, order);
    }

    private (Page<StoreOrder> Page, int External) ListPlain(OrderQuery query)
    {
        var labels = query.Labels;
        var total = _labelled.Count(labels);
        var positions = new List<int>();
        var (skip, take) = ((int)Math.Min(query.Page.Skip, total), query.Page.PageSize);
        take = Math.Min(take, total - skip);
        if (take > 0)
            _labelled.CopyTo(positions, labels, query.Descending ? total - skip - take : skip, take);
        if (query.Descending)
            positions.Reverse();
        return (new Page<StoreOrder>(query.Page, total, [.. positions.Select(position => _orders[position])]), _labelled.Count(OrderLabels.External(labels)));
    }

    private sealed class PendingEntry(StoreOrder order, DateTimeOffset at)
    {
        public StoreOrder Order { get; set; } = order;

        public DateTimeOffset At { get; } = at;

        public bool IsDone { get; set; }
    }
}

/// <summary>The labels of orders in the list: groups of statuses, each for external orders and for others.</summary>
internal static class OrderLabels
{
    private const int Groups = 9;

    public const int Count = Groups * 2;

    public static int Of(StoreOrder order) => (GroupOf(order.Status) * 2) + (order.IsExternal ? 1 : 0);

    /// <summary>The labels of a group of statuses.</summary>
    public static LabelSet Of(StoreOrderStatus status) => LabelSet.Of([GroupOf(status) * 2, (GroupOf(status) * 2) + 1]);

    /// <summary>Determines whether a group has this status alone.</summary>
    public static bool IsAlone(StoreOrderStatus status) => GroupOf(status) > 0;

    /// <summary>Those of a set that are labels of external orders.</summary>
    public static LabelSet External(LabelSet labels) =>
        LabelSet.Of(Enumerable.Range(0, Count).Where(label => label % 2 == 1 && labels.Contains(label)));

    private static int GroupOf(StoreOrderStatus status) => status switch
    {
        StoreOrderStatus.WaitingForAuthorization => 1,
        StoreOrderStatus.PaymentPending => 2,
        StoreOrderStatus.PaymentApproved => 3,
        StoreOrderStatus.ReadyForHandling => 4,
        StoreOrderStatus.Handling => 5,
        StoreOrderStatus.Invoiced => 6,
        StoreOrderStatus.Cancelled => 7,
        StoreOrderStatus.WindowToCancel => 8,
        _ => 0,
    };
}
