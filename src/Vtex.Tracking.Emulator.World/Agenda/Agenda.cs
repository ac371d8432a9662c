namespace Vtex.Tracking.Emulator.World;

/// <summary>What will happen by itself and when; for the same time, in the order in which it was laid down.</summary>
internal sealed class Agenda
{
    private readonly PriorityQueue<(AgendaItem Item, long Entry), (DateTimeOffset Due, long Entry)> _queue = new();
    private readonly Dictionary<AgendaItem, long> _valid = [];
    private long _entries;

    /// <summary>Sets when something happens, in place of what was set before; never, at the end of the calendar.</summary>
    public void Set(AgendaItem item, DateTimeOffset? due)
    {
        if (due is not { } time || time == DateTimeOffset.MaxValue)
        {
            Remove(item);
            return;
        }

        _valid[item] = ++_entries;
        _queue.Enqueue((item, _entries), (time, _entries));
    }

    public void Remove(AgendaItem item) => _valid.Remove(item);

    public bool TryPeek(out AgendaItem item, out DateTimeOffset due)
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
