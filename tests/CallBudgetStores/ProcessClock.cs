namespace Vtex.Tracking.CallBudgetStores;

/// <summary>The clock of one process: it may be wrong, and be set, but runs at the world's speed.</summary>
internal sealed class ProcessClock(World world, TimeSpan skew) : TimeProvider
{
    public TimeSpan Skew { get; set; } = skew;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        var now = world.Now;
        return Skew >= DateTimeOffset.MaxValue - now ? DateTimeOffset.MaxValue
            : Skew <= DateTimeOffset.MinValue - now ? DateTimeOffset.MinValue
            : now + Skew;
    }

    public override long GetTimestamp() => world.Elapsed.Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new WorldTimer(world, callback, state, this);
        timer.Change(dueTime, period);
        return timer;
    }
}
