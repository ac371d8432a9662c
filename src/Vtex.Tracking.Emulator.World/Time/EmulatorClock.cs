using System.Runtime.CompilerServices;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator;

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

    private readonly Lock _gate = new();
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly TimerQueue _timers = new();
    private readonly PendingTasks _pending = new();
    private readonly EventRecorder _happenings = new();
    private readonly ElapsedTime _elapsed;
    private readonly ITimer _alarm;
    private long _origin; // in ticks of UTC; may lie outside the calendar when the clock was set back

    /// <summary>Makes a clock that stands still at <paramref name="start"/>.</summary>
    /// <param name="start">What the clock shows; converted to UTC.</param>
    public EmulatorClock(DateTimeOffset start)
        : this(start, System)
    {
    }

    internal EmulatorClock(DateTimeOffset start, TimeProvider machine, CallActivity? calls = null)
    {
        Calls = calls ?? new CallActivity();
        _origin = start.UtcTicks;
        _elapsed = new ElapsedTime(machine);
        _alarm = machine.CreateTimer(_ => RunDue(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Emulated seconds per real second: 0 when the clock stands still, 1 when it runs like any clock.</summary>
    public double Speed => _elapsed.Speed;

    /// <summary>The calls to the emulator that this clock is the time of.</summary>
    internal CallActivity Calls { get; }

    /// <summary>Grows whenever a timer is set.</summary>
    internal long TimerChanges => _timers.Changes;

    /// <summary>The time until the next timer falls due, on this clock; null when there is none.</summary>
    internal TimeSpan? UntilNext
    {
        get
        {
            lock (_gate)
                return _timers.TryPeek(out var due) ? TimeSpan.FromTicks(Math.Max(0, due - _elapsed.Ticks)) : null;
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
            return _elapsed.Ticks;
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
            _elapsed.Speed = speed;
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
    /// Moves the clock from one due moment to the next until a task ends: a client that waits between two attempts, or a
    /// call that a fault holds up, comes to its end at once.
    /// </summary>
    /// <param name="task">What to wait for. When it fails, so does the call, with the same exception.</param>
    /// <param name="limit">How far the clock may go. The default is one day; it never goes further.</param>
    /// <param name="cancellationToken">Gives up waiting; the task itself goes on.</param>
    /// <param name="awaited">Left to the compiler: what the task is, for the message when the limit is reached.</param>
    /// <remarks>
    /// The clock goes on when nothing moves any more: no request to the emulator begins or ends, and no timer of the clock
    /// is set, for 10 ms of real time; for 400 ms while a request is under way, or when the next thing due lies more than
    /// five seconds ahead. When nothing is due, and nothing moves for a minute of real time, the call gives up. Chosen
    /// by us.
    /// </remarks>
    /// <exception cref="TimeoutException">The task has not ended within the limit; the message says what is still due.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public Task AdvanceUntilAsync(
        Task task,
        TimeSpan? limit = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(task))] string? awaited = null) =>
        ClockAdvancer.AdvanceUntilAsync(this, task, limit, awaited, cancellationToken);

    /// <inheritdoc cref="AdvanceUntilAsync(Task, TimeSpan?, CancellationToken, string?)"/>
    /// <returns>The result of the task.</returns>
    public async Task<T> AdvanceUntilAsync<T>(
        Task<T> task,
        TimeSpan? limit = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(task))] string? awaited = null)
    {
        await ClockAdvancer.AdvanceUntilAsync(this, task, limit, awaited, cancellationToken);
        return await task;
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
            _timers.Add(timer, _elapsed.Ticks + Math.Min(dueTime.Ticks, ElapsedTime.Max));
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
            return timer;
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
        _timers.TryPeek(out var due) ? _elapsed.RealTimeUntil(due) : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
}
