using System.Collections.Concurrent;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>A clock that moves only when told to; its timers go off when it passes them.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private long _utcTicks = new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero).UtcTicks;
    private long _elapsedTicks;

    /// <summary>Gets or sets which waits are over at once, the clock moving on by as much; null for none.</summary>
    public Func<TimeSpan, bool>? Skips { get; set; }

    /// <summary>The waits that were skipped.</summary>
    public IReadOnlyList<TimeSpan> Waits => [.. _waits];

    /// <summary>Gets how many timers wait, for tests that must not move on before somebody waits.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_gate)
                return _timers.Count;
        }
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);

    /// <summary>Unlike the time of day it cannot be set back.</summary>
    public override long GetTimestamp() => Interlocked.Read(ref _elapsedTicks);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref _utcTicks, by.Ticks);
        var now = Interlocked.Add(ref _elapsedTicks, by.Ticks);
        List<ManualTimer> due;
        lock (_gate)
        {
            due = [.. _timers.Where(timer => timer.DueAt <= now).OrderBy(timer => timer.DueAt)];
            due.ForEach(timer => _timers.Remove(timer));
        }

        due.ForEach(timer => timer.GoOff());
    }

    /// <summary>Sets the time of day without any time passing.</summary>
    public void Set(DateTimeOffset now) => Interlocked.Exchange(ref _utcTicks, now.UtcTicks);

    internal void Schedule(ManualTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.DueAt = GetTimestamp() + dueTime.Ticks;
            _timers.Add(timer);
        }

        if (Skips?.Invoke(dueTime) != true)
            return;
        _waits.Enqueue(dueTime);
        // Whoever asked has to get the timer first.
        _ = Task.Run(() => Advance(dueTime));
    }
}
