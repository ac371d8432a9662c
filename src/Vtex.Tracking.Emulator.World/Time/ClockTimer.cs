namespace Vtex.Tracking.Emulator.World;

/// <summary>A timer on the emulator's clock, once or periodic.</summary>
internal sealed class ClockTimer(EmulatorClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    /// <summary>Which entry of the queue is the valid one; a changed timer leaves its old entry behind.</summary>
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
