namespace Vtex.Tracking.Emulator.World.Scheduling;

/// <summary>The work that is due by itself, by time; for the same time, in the order in which it was scheduled.</summary>
internal sealed class Schedule
{
    private readonly PriorityQueue<(DueItem Item, long Entry), (DateTimeOffset Due, long Entry)> _queue = new();
    private readonly Dictionary<DueItem, long> _valid = [];
    private long _entries;

    /// <summary>Sets when something happens, in place of what was set before; never, at the end of the calendar.</summary>
    public void Set(DueItem item, DateTimeOffset? due)
    {
        if (due is not { } time || time == DateTimeOffset.MaxValue)
        {
            Remove(item);
            return;
        }

        _valid[item] = ++_entries;
        _queue.Enqueue((item, _entries), (time, _entries));
    }

    public void Remove(DueItem item) => _valid.Remove(item);

    public bool TryPeek(out DueItem item, out DateTimeOffset due)
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
}

/// <summary>
/// Something that will happen by itself: the next step of a service's timeline, of a route's autopilot or of a parcel's story,
/// or a call of the hub.
/// </summary>
internal readonly record struct DueItem(DueKind Kind, int Id);

/// <summary>The kinds of due work.</summary>
internal enum DueKind
{
    /// <summary>The next step of a service's timeline.</summary>
    Timeline,

    /// <summary>The next step of the autopilot on a route.</summary>
    Autopilot,

    /// <summary>The hub tells a carrier of the packages of an order.</summary>
    HubNotify,

    /// <summary>The hub asks a carrier for tracking.</summary>
    HubPoll,

    /// <summary>The next step of a parcel's story.</summary>
    Parcel,
}
