namespace Vtex.Tracking.Simulation.Processes;

/// <summary>The clock of one process: it may be wrong and be set, but runs at the world's speed.</summary>
internal sealed class SkewedClock(EmulatorClock world) : TimeProvider
{
    public TimeSpan Skew { get; set; }

    public override long TimestampFrequency => world.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => world.GetUtcNow() + Skew;

    public override long GetTimestamp() => world.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        world.CreateTimer(callback, state, dueTime, period);
}
