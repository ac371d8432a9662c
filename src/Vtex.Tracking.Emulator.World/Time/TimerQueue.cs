using System.Diagnostics.CodeAnalysis;

namespace Vtex.Tracking.Emulator.World;

/// <summary>Timers by due time, and by order of scheduling where due times are the same.</summary>
internal sealed class TimerQueue
{
    private readonly PriorityQueue<(ClockTimer Timer, long Entry), (long Due, long Entry)> _queue = new();
    private long _entries;

    /// <summary>How often a timer was set.</summary>
    public long Changes => Interlocked.Read(ref _entries);

    public void Add(ClockTimer timer, long due)
    {
        timer.Entry = ++_entries;
        _queue.Enqueue((timer, timer.Entry), (due, timer.Entry));
    }

    public bool TryTake(long until, [NotNullWhen(true)] out ClockTimer? timer, out long due)
    {
        timer = null;
        if (!TryPeek(out due) || due > until)
            return false;

        timer = _queue.Dequeue().Timer;
        timer.Entry = 0;
        return true;
    }

    public bool TryPeek(out long due)
    {
        DropStale();
        var found = _queue.TryPeek(out _, out var priority);
        due = priority.Due;
        return found;
    }

    private void DropStale()
    {
        while (_queue.TryPeek(out var next, out _) && next.Timer.Entry != next.Entry)
            _queue.Dequeue();
    }
}
