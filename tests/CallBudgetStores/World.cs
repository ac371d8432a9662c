namespace Vtex.Tracking.CallBudgetStores;

/// <summary>The time that passes for a whole fleet. It moves only when told to, from one timer to the next.</summary>
internal sealed class World
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    private readonly Lock _gate = new();
    private readonly List<WorldTimer> _timers = [];
    private long _elapsed;

    public TimeSpan Elapsed => new(Interlocked.Read(ref _elapsed));

    public DateTimeOffset Now => Start + Elapsed;

    /// <summary>Moves on to the next timer, but no further than a time.</summary>
    /// <returns>Whether that time has come.</returns>
    public bool MoveTowards(TimeSpan end)
    {
        WorldTimer? due;
        lock (_gate)
        {
            due = _timers.Where(timer => timer.DueAt <= end).MinBy(timer => timer.DueAt);
            Interlocked.Exchange(ref _elapsed, Math.Max(_elapsed, (due?.DueAt ?? end).Ticks));
            if (due is null)
                return true;
            _timers.Remove(due);
        }

        due.GoOff();
        return false;
    }

    public void Schedule(WorldTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
                return;
            timer.DueAt = Elapsed + dueTime;
            _timers.Add(timer);
        }
    }

    public int Count(Func<WorldTimer, bool> isMeant)
    {
        lock (_gate)
            return _timers.Count(isMeant);
    }

    /// <summary>Takes the timers of a process that died.</summary>
    public void Remove(object owner)
    {
        lock (_gate)
            _timers.RemoveAll(timer => ReferenceEquals(timer.Owner, owner));
    }

    public Task DelayAsync(TimeSpan span, object owner)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Schedule(new WorldTimer(this, _ => over.TrySetResult(), null, owner), span);
        return over.Task;
    }
}
