using System.Diagnostics.CodeAnalysis;

namespace Vtex.Tracking.Emulator.World.Scheduling;

/// <summary>Orders items by due time; items of the same time in the order in which they were scheduled.</summary>
internal sealed class Schedule<TItem, TDue>
    where TItem : notnull
    where TDue : struct, IComparable<TDue>
{
    private readonly PriorityQueue<(TItem Item, long Entry), (TDue Due, long Entry)> _queue = new();
    private readonly Dictionary<TItem, long> _valid = [];
    private long _entries;

    /// <summary>The number of times an item was set. May be read at any time.</summary>
    public long Changes => Interlocked.Read(ref _entries);

    /// <summary>Sets when an item is due, in place of what was set before.</summary>
    public void Set(TItem item, TDue due)
    {
        _valid[item] = ++_entries;
        _queue.Enqueue((item, _entries), (due, _entries));
    }

    public void Remove(TItem item) => _valid.Remove(item);

    public bool TryPeek([MaybeNullWhen(false)] out TItem item, out TDue due)
    {
        while (_queue.TryPeek(out var next, out var priority))
        {
            if (_valid.TryGetValue(next.Item, out var entry) && entry == next.Entry)
            {
                (item, due) = (next.Item, priority.Due);
                return true;
            }

            _queue.Dequeue();
        }

        (item, due) = (default, default);
        return false;
    }

    /// <summary>Takes the next item, if it is due by a time.</summary>
    public bool TryTake(TDue until, [MaybeNullWhen(false)] out TItem item, out TDue due)
    {
        if (!TryPeek(out item, out due) || due.CompareTo(until) > 0)
            return false;
        _queue.Dequeue();
        _valid.Remove(item);
        return true;
    }
}
