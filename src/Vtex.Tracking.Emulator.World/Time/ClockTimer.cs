using System.Diagnostics.CodeAnalysis;

namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>A timer on the emulator's clock, once or periodic.</summary>
internal sealed class ClockTimer(EmulatorClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    /// <summary>The valid entry of the queue; a changed timer leaves its old entry behind.</summary>
    public long Entry { get; set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;

        _period = period;
        if (dueTime == Timeout.InfiniteTimeSpan)
            Entry = 0;
        else
            clock.Schedule(this, dueTime < TimeSpan.Zero ? TimeSpan.Zero : dueTime);
        return true;
    }

    public void Fire()
    {
        if (_disposed)
            return; // by another thread, after its turn had come

        if (_period > TimeSpan.Zero)
            clock.Schedule(this, _period);
        callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        Entry = 0;
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary>Timers by due time, and by order of scheduling where due times are the same.</summary>
internal sealed class TimerQueue
{
    private readonly PriorityQueue<(ClockTimer Timer, long Entry), (long Due, long Entry)> _queue = new();
    private long _entries;

    /// <summary>The number of times an item was set.</summary>
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
