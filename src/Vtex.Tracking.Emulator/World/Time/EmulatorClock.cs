namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// The clock of an emulator. It stands still, runs at a chosen speed, is set or advanced, and is a
/// <see cref="TimeProvider"/>, so that the application under test, the SDK and the emulator can share one time.
/// </summary>
/// <remarks>
/// All times are UTC. Moving the clock forward runs every timer that falls due, in order of its due time and, for the
/// same time, of its creation, before the call's task ends: on the thread of the caller, as long as no timer leaves
/// something to be finished. The hub's calls to carriers' apps are such: the clock stands still until they are answered
/// or have failed. Chosen by us; the real system has no clock to move.
/// </remarks>
public sealed class EmulatorClock : TimeProvider, IDisposable
{
    internal const double MaxSpeed = 1_000_000;

    // Longer than the calendar, and short enough to add two without running over.
    private const long MaxElapsed = long.MaxValue / 2;

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimerQueue _timers = new();
    private readonly PendingWork _pending = new();
    private readonly Happenings _happenings = new();
    private readonly TimeProvider _machine;
    private readonly ITimer _alarm;
    private long _origin; // in ticks of UTC; may lie outside the calendar when the clock was set back
    private long _elapsed;
    private long _machineTimestamp;
    private double _speed;

    /// <summary>Makes a clock that stands still at <paramref name="start"/>.</summary>
    /// <param name="start">What the clock shows; converted to UTC.</param>
    public EmulatorClock(DateTimeOffset start)
        : this(start, System)
    {
    }

    internal EmulatorClock(DateTimeOffset start, TimeProvider machine)
    {
        _origin = start.UtcTicks;
        _machine = machine;
        _machineTimestamp = machine.GetTimestamp();
        _alarm = machine.CreateTimer(_ => RunDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Emulated seconds per real second: 0 when the clock stands still, 1 when it runs like any clock.</summary>
    public double Speed
    {
        get
        {
            lock (_gate)
                return _speed;
        }
    }

    /// <summary>How long it is until the next timer falls due, on this clock; null when there is none.</summary>
    internal TimeSpan? UntilNext
    {
        get
        {
            lock (_gate)
                return _timers.TryPeek(out var due) ? TimeSpan.FromTicks(Math.Max(0, due - Elapsed())) : null;
        }
    }

    /// <summary>UTC, always.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>10,000,000: timestamps count ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return new DateTimeOffset(NowTicks(), TimeSpan.Zero);
    }

    /// <summary>Emulated ticks since the clock was made. Never goes back, not even when the clock is set back.</summary>
    public override long GetTimestamp()
    {
        lock (_gate)
            return Elapsed();
    }

    /// <summary>Stops the clock where it is.</summary>
    public void Freeze() => Run(0);

    /// <summary>Lets the clock run by itself.</summary>
    /// <param name="speed">Emulated seconds per real second, from 0 (frozen) to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is negative, not a number or above 1,000,000.</exception>
    public void Run(double speed = 1)
    {
        if (!(speed is >= 0 and <= MaxSpeed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed must lie between 0 and 1,000,000.");

        lock (_gate)
        {
            Settle();
            _speed = speed;
            SetAlarm();
        }
    }

    /// <summary>Moves the clock forward; when the task ends, all that was due has happened, in order.</summary>
    /// <param name="by">How far; zero runs what is due already.</param>
    /// <param name="cancellationToken">
    /// Gives up waiting for another advance, or for a carrier's answer; then the clock stands where it has come to, and
    /// what was not due yet is not lost.
    /// </param>
    /// <returns>What happened meanwhile in the universes that go by this clock, in order.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The span is negative or leads past the year 9999.</exception>
    public async Task<IReadOnlyList<WorldEvent>> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var target = Target(by);
            return await _happenings.DuringAsync(() => RunUntilAsync(target, cancellationToken));
        }
        finally
        {
            EndTurn();
        }
    }

    /// <summary>
    /// Sets the clock. Forward is the same as advancing; backward only changes what the clock shows and runs nothing.
    /// </summary>
    /// <param name="time">What the clock shall show; converted to UTC.</param>
    /// <param name="cancellationToken">Gives up waiting for another advance, or for a carrier's answer.</param>
    public async Task SetAsync(DateTimeOffset time, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var by = time - GetUtcNow();
            if (by > TimeSpan.Zero)
                await RunUntilAsync(Target(by), cancellationToken);
            else
                lock (_gate)
                    _origin += by.Ticks;
        }
        finally
        {
            EndTurn();
        }
    }

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new ClockTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Stops the clock and the real timer behind it.</summary>
    public void Dispose()
    {
        // The semaphore stays: an alarm that is about to ring may still ask for its turn, and it holds nothing to free.
        Freeze();
        _alarm.Dispose();
    }

    /// <summary>Moves a clock that nobody uses yet to the time of a past that was restored, never back.</summary>
    internal void CatchUp(DateTimeOffset time)
    {
        var by = time - GetUtcNow();
        if (by <= TimeSpan.Zero)
            return;
        var target = Target(by);
        while (TakeDue(target) is { } timer)
            timer.Fire(); // nobody waits here for what a timer leaves to be finished; the next run does
    }

    /// <summary>
    /// Lets no further timer fire before a piece of work is done; given by the callback of a timer, or from outside.
    /// </summary>
    /// <param name="work">The work. When it fails, the advance that waits for it does too, and no timer is lost.</param>
    internal void WaitFor(Task work) => _pending.Add(work);

    internal void Schedule(ClockTimer timer, TimeSpan dueTime)
    {
        lock (_gate)
        {
            _timers.Add(timer, Elapsed() + Math.Min(dueTime.Ticks, MaxElapsed));
            SetAlarm();
        }
    }

    /// <summary>Lets a universe tell what happened in it, for the result of an advance.</summary>
    internal void Note(WorldEvent happened) => _happenings.Note(happened);

    private long Target(TimeSpan by)
    {
        lock (_gate)
        {
            if (by.Ticks > DateTimeOffset.MaxValue.UtcTicks - NowTicks())
                throw new ArgumentOutOfRangeException(nameof(by), by, "The clock cannot go past the year 9999.");
            return Elapsed() + by.Ticks;
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
            Settle();
            var found = _timers.TryTake(target, out var timer, out var due);
            _elapsed = Math.Max(_elapsed, found ? due : target);
            SetAlarm();
            return timer;
        }
    }

    private void RunDue()
    {
        var run = RunDueAsync();
        // What a timer of the user's throws stays unhandled, at once or later, as it would with any timer.
        if (run.IsCompleted)
            run.GetAwaiter().GetResult();
        else
            run.GetAwaiter().OnCompleted(() => run.GetAwaiter().GetResult());
    }

    private async Task RunDueAsync()
    {
        if (!await _turn.WaitAsync(0))
            return; // a move is under way; it sets the alarm anew when its turn ends
        try
        {
            await RunUntilAsync(GetTimestamp(), CancellationToken.None);
        }
        catch (EventsNotKeptException)
        {
            // Nobody waits for this call; the universe tells it to whoever wants to change something next.
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

    private long NowTicks() => Math.Clamp(_origin + Elapsed(), 0, DateTimeOffset.MaxValue.UtcTicks);

    private long Elapsed() => _speed == 0
        ? _elapsed
        : _elapsed + Math.Clamp(
            (long)(_machine.GetElapsedTime(_machineTimestamp).Ticks * _speed), 0, Math.Max(0, MaxElapsed - _elapsed));

    private void Settle()
    {
        _elapsed = Elapsed();
        _machineTimestamp = _machine.GetTimestamp();
    }

    private void SetAlarm()
    {
        if (_speed == 0 || !_timers.TryPeek(out var due))
        {
            _alarm.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            return;
        }

        // A real timer takes at most 49 days; waking early only sets it again.
        var wait = Math.Clamp((due - Elapsed()) / _speed, 0, TimeSpan.TicksPerDay);
        _alarm.Change(TimeSpan.FromTicks((long)wait) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}
