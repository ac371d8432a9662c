using Vtex.Tracking.Emulator.World.Scheduling;

namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>
/// Time that stands still, runs at a chosen speed, is set or advanced, with the timers that go by it. All times are UTC.
/// </summary>
internal sealed class VirtualClock : TimeProvider, IDisposable
{
    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly Schedule<ClockTimer, long> _timers = new();
    private readonly PendingTasks _pending = new();
    private readonly ElapsedTime _elapsed;
    private readonly ITimer _alarm;
    private long _origin; // in ticks of UTC; may lie outside the calendar when the clock was set back

    public VirtualClock(DateTimeOffset start, TimeProvider machine, CallActivity? calls = null)
    {
        Calls = calls ?? new CallActivity();
        _origin = start.UtcTicks;
        _elapsed = new ElapsedTime(machine);
        _alarm = machine.CreateTimer(_ => RunDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public double Speed => _elapsed.Speed;

    /// <summary>The calls to the emulator that this clock is the time of.</summary>
    public CallActivity Calls { get; }

    /// <summary>Told when the clock was moved or set, or runs at another speed; not for each moment at which it runs.</summary>
    public Action? Moved { get; set; }

    /// <summary>Grows whenever a timer is set.</summary>
    public long TimerChanges => _timers.Changes;

    /// <summary>The time until the next timer falls due, on this clock; null when there is none.</summary>
    public TimeSpan? UntilNext
    {
        get
        {
            lock (_gate)
                return _timers.TryPeek(out _, out var due) ? TimeSpan.FromTicks(Math.Max(0, due - _elapsed.Ticks)) : null;
        }
    }

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return new DateTimeOffset(NowTicks(), TimeSpan.Zero);
    }

    /// <summary>Emulated ticks since the clock was made. Never goes back, not even when the clock is set back.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
            return _elapsed.Ticks;
    }

    /// <summary>Lets the clock run by itself; at speed 0 it stands still.</summary>
    public void Run(double speed)
    {
        lock (_gate)
        {
            _elapsed.Speed = speed;
            SetAlarm();
        }

        Moved?.Invoke();
    }

    /// <summary>Moves the clock forward; when the task ends, all that was due has happened, in order.</summary>
    /// <param name="by">How far; zero runs what is due already.</param>
    /// <param name="begin">Called when no other move is under way, before anything happens.</param>
    /// <param name="cancellationToken">Gives up waiting for another move, or for work that a timer left.</param>
    public async Task AdvanceAsync(TimeSpan by, Action? begin, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var target = Target(by);
            begin?.Invoke();
            await RunUntilAsync(target, cancellationToken);
        }
        finally
        {
            Moved?.Invoke();
            EndTurn();
        }
    }

    /// <summary>Sets the clock: forward as advancing does; backward it only shows another time.</summary>
    public async Task SetAsync(DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var by = time - GetUtcNow();
            if (by > TimeSpan.Zero)
                await RunUntilAsync(Target(by), cancellationToken);
            else
                Shift(by);
        }
        finally
        {
            Moved?.Invoke();
            EndTurn();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public void Dispose()
    {
        // The semaphore stays: an alarm that is about to ring may still ask for its turn, and it holds nothing to free.
        Run(0);
        _alarm.Dispose();
    }

    /// <summary>Moves a clock that nobody uses yet to the time of a past that was restored, never back.</summary>
    public void CatchUp(DateTimeOffset time)
    {
        var by = time - GetUtcNow();
        if (by <= TimeSpan.Zero)
            return;
        var target = Target(by);
        while (TakeDue(target) is { } timer)
            timer.Fire(); // nobody waits here for what a timer leaves to be finished; the next run does
    }

    /// <summary>Puts a clock that nobody uses yet to a time, forward or back.</summary>
    public void StandAt(DateTimeOffset time)
    {
        CatchUp(time);
        var by = time - GetUtcNow();
        if (by < TimeSpan.Zero)
            Shift(by);
    }

    /// <summary>
    /// Lets no further timer fire before a piece of work is done; given by the callback of a timer, or from outside.
    /// </summary>
    /// <param name="work">The work. When it fails, the advance that waits for it does too, and no timer is lost.</param>
    public void WaitFor(Task work) => _pending.Add(work);

    public void Set(ClockTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Set(timer, _elapsed.Ticks + Math.Min(dueTime.Ticks, ElapsedTime.Max));
            SetAlarm();
        }
    }

    public void Remove(ClockTimer timer)
    {
        lock (_gate)
            _timers.Remove(timer);
    }

    private void Shift(TimeSpan by)
    {
        lock (_gate)
            _origin += by.Ticks;
    }

    private long Target(TimeSpan by)
    {
        lock (_gate)
        {
            if (by.Ticks > DateTimeOffset.MaxValue.UtcTicks - NowTicks())
                throw new ArgumentOutOfRangeException(nameof(by), by, "The clock cannot go past the year 9999.");
            if (by.Ticks > ElapsedTime.Max - _elapsed.Ticks)
                throw new ArgumentOutOfRangeException(nameof(by), by, "The clock has gone through more than 14,000 years in all; make a new one.");
            return _elapsed.Ticks + by.Ticks;
        }
    }

    private async ValueTask RunUntilAsync(long target, CancellationToken cancellationToken)
    {
        await _pending.FinishAsync(cancellationToken);
        while (TakeDue(target) is { } timer)
        {
            timer.Fire();
            await _pending.FinishAsync(cancellationToken);
        }
    }

    private ClockTimer? TakeDue(long target)
    {
        lock (_gate)
        {
            var found = _timers.TryTake(target, out var timer, out var due);
            _elapsed.MoveTo(found ? due : target);
            SetAlarm();
            return found ? timer : null;
        }
    }

    private void RunDue()
    {
        var run = RunDueAsync().GetAwaiter();
        // What a timer of the user's throws stays unhandled, at once or later, as it would with any timer.
        if (run.IsCompleted)
            run.GetResult();
        else
            run.OnCompleted(run.GetResult);
    }

    private async Task RunDueAsync()
    {
        if (!await _turn.WaitAsync(0))
            return; // a move is under way; it sets the alarm anew when its turn ends
        try
        {
            await RunUntilAsync(GetTimestamp(), CancellationToken.None);
        }
        finally
        {
            EndTurn();
        }
    }

    private void EndTurn()
    {
        _turn.Release();
        lock (_gate)
            SetAlarm();
    }

    private long NowTicks() => Math.Clamp(_origin + _elapsed.Ticks, 0, DateTimeOffset.MaxValue.UtcTicks);

    private void SetAlarm() => _alarm.Change(
        _timers.TryPeek(out _, out var due) ? _elapsed.RealTimeUntil(due) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
