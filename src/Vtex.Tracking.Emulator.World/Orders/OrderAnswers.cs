using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Orders;

/// <summary>The orders that some filters find, and, once it was asked for, the order that they are sorted in.</summary>
internal sealed class OrderAnswer(CountedSet matching, int external)
{
    public CountedSet Matching { get; } = matching;

    public int External { get; private set; } = external;

    public SortedPositions? Sorted { get; set; }

    public void Put(StoreOrder order, bool isIn)
    {
        var position = order.Number - 1;
        if (!Matching.Put(position, isIn))
            return;
        if (order.IsExternal)
            External += isIn ? 1 : -1;
        if (isIn)
            Sorted?.Add(position);
        else
            Sorted?.Remove(position);
    }
}

/// <summary>
/// The answers to what was asked for last. When one is asked for again, the orders that changed since then are looked at; when
/// there are many, it is given up, for to find it anew takes less time.
/// </summary>
internal sealed class OrderAnswers(IReadOnlyList<StoreOrder> orders)
{
    private const int MaxAnswers = 8;
    private const int MaxChanges = 64;

    private readonly List<Entry> _entries = new(MaxAnswers);
    private readonly int[] _changed = new int[MaxChanges];
    private long _changes;

    /// <summary>Notes that an order is new or another one now.</summary>
    public void Note(int position) => _changed[_changes++ % MaxChanges] = position;

    public OrderAnswer? Find(OrderQuery query, DateTimeOffset now, ulong seed)
    {
        var key = new Key(query.WithoutPage, DayOf(query, now));
        var index = _entries.FindIndex(entry => entry.Key == key);
        if (index < 0)
            return null;
        var entry = _entries[index];
        _entries.RemoveAt(index);
        if (_changes - entry.Changes > MaxChanges)
            return null;
        for (; entry.Changes < _changes; entry.Changes++)
        {
            var order = orders[_changed[entry.Changes % MaxChanges]];
            entry.Answer.Put(order, query.Matches(order, now, seed));
        }

        _entries.Add(entry);
        return entry.Answer;
    }

    public void Keep(OrderQuery query, DateTimeOffset now, OrderAnswer answer)
    {
        if (_entries.Count == MaxAnswers)
            _entries.RemoveAt(0);
        _entries.Add(new Entry(new Key(query.WithoutPage, DayOf(query, now)), answer) { Changes = _changes });
    }

    // What is promised within some days is another thing on another day.
    private static DateOnly DayOf(OrderQuery query, DateTimeOffset now) => query.PromisedWithin is null ? default : BrasiliaTime.DayOf(now);

    private sealed class Entry(Key key, OrderAnswer answer)
    {
        public Key Key { get; } = key;

        public OrderAnswer Answer { get; } = answer;

        public long Changes { get; set; }
    }

    private readonly record struct Key(OrderQuery Filters, DateOnly Day);
}
