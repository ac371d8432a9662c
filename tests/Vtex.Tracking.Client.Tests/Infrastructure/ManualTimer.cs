namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>A timer of the manual clock; fires once, for nothing here repeats.</summary>
internal sealed class ManualTimer(ManualTimeProvider clock, Action callback) : ITimer
{
    /// <summary>When it is due, as ticks of UTC; null when it is not set.</summary>
    public long? DueTicks { get; private set; }

    public bool Change(TimeSpan dueTime, TimeSpan period)
    {
        DueTicks = dueTime == Timeout.InfiniteTimeSpan ? null : clock.GetUtcNow().UtcTicks + dueTime.Ticks;
        return true;
    }

    public void Fire()
    {
        DueTicks = null;
        callback();
    }

    public void Dispose() => clock.Forget(this);

    public ValueTask DisposeAsync()
    {
        Dispose();
        return default;
    }
}
