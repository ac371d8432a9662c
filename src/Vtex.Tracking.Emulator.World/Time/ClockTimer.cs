namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>A timer on the emulator's clock, once or periodic.</summary>
internal sealed class ClockTimer(VirtualClock clock, TimerCallback callback, object? state) : ITimer
{
    private TimeSpan _period = Timeout.InfiniteTimeSpan;
    private bool _disposed;

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        if (_disposed)
            return false;

        _period = period;
        if (dueTime == Timeout.InfiniteTimeSpan)
            clock.Remove(this);
        else
            clock.Set(this, dueTime < TimeSpan.Zero ? TimeSpan.Zero : dueTime);
        return true;
    }

    public void Fire()
    {
        if (_disposed)
            return; // by another thread, after its turn had come

        if (_period > TimeSpan.Zero)
            clock.Set(this, _period);
        callback(state);
    }

    public void Dispose()
    {
        _disposed = true;
        clock.Remove(this);
    }

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }
}
