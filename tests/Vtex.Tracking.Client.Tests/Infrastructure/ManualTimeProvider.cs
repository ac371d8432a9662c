namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>A clock that moves only when told to, and then fires the timers that are due.</summary>
internal sealed class ManualTimeProvider : TimeProvider
{
    private readonly List<ManualTimer> _timers = [];
    private long _utcTicks = new DateTimeOffset(2031, 3, 1, 12, 0, 0, TimeSpan.Zero).UtcTicks;

    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref _utcTicks), TimeSpan.Zero);

    /// <summary>How many timers wait, for tests that must not move on before somebody waits.</summary>
    public int WaitingTimers
    {
        get
        {
            lock (_timers)
                return _timers.Count(timer => timer.DueTicks is not null);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, () => callback(state));
        timer.Change(dueTime, period);
        lock (_timers)
            _timers.Add(timer);
        return timer;
    }

    public void Advance(TimeSpan by)
    {
        var now = Interlocked.Add(ref _utcTicks, by.Ticks);
        List<ManualTimer> due;
        lock (_timers)
            due = [.. _timers.Where(timer => timer.DueTicks <= now).OrderBy(timer => timer.DueTicks)];
        due.ForEach(timer => timer.Fire());
    }

    internal void Forget(ManualTimer timer)
    {
        lock (_timers)
            _timers.Remove(timer);
    }
}
