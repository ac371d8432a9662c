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

    private readonly EventRecorder _recorder = new();

    /// <summary>Makes a clock that stands still at <paramref name="start"/>.</summary>
    /// <param name="start">What the clock shows; converted to UTC.</param>
    public EmulatorClock(DateTimeOffset start)
        : this(start, System)
    {
    }

    internal EmulatorClock(DateTimeOffset start, TimeProvider machine, CallActivity? calls = null) =>
        Time = new VirtualClock(start, machine, calls);

    /// <summary>Emulated seconds per real second: 0 when the clock stands still, 1 when it runs like any clock.</summary>
    public double Speed => Time.Speed;

    internal VirtualClock Time { get; }

    /// <summary>UTC, always.</summary>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>10,000,000: timestamps count ticks of 100 ns.</summary>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => Time.GetUtcNow();

    /// <summary>Emulated ticks since the clock was made. Never goes back, not even when the clock is set back.</summary>
    public override long GetTimestamp() => Time.GetTimestamp();

    /// <summary>Stops the clock where it is.</summary>
    public void Freeze() => Run(0);

    /// <summary>Lets the clock run by itself.</summary>
    /// <param name="speed">Emulated seconds per real second, from 0 (frozen) to 1,000,000.</param>
    /// <exception cref="ArgumentOutOfRangeException">The speed is negative, not a number or above 1,000,000.</exception>
    public void Run(double speed = 1)
    {
        if (!(speed is >= 0 and <= MaxSpeed))
            throw new ArgumentOutOfRangeException(nameof(speed), speed, "The speed must lie between 0 and 1,000,000.");
        Time.Run(speed);
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
        var happened = new List<WorldEvent>();
        try
        {
            await Time.AdvanceAsync(by, () => _recorder.Start(happened), cancellationToken);
            return happened;
        }
        finally
        {
            _recorder.Stop(happened);
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
    /// five seconds ahead and the task has not waited just as long before. When nothing is due, and nothing moves for a
    /// minute of real time, the call gives up. Chosen by us.
    /// </remarks>
    /// <exception cref="TimeoutException">The task has not ended within the limit; the message says what is still due.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The limit is negative.</exception>
    public Task AdvanceUntilAsync(
        Task task,
        TimeSpan? limit = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(task))] string? awaited = null) =>
        ClockAdvancer.AdvanceUntilAsync(Time, task, limit, awaited, cancellationToken);

    /// <inheritdoc cref="AdvanceUntilAsync(Task, TimeSpan?, CancellationToken, string?)"/>
    /// <returns>The result of the task.</returns>
    public async Task<T> AdvanceUntilAsync<T>(
        Task<T> task,
        TimeSpan? limit = null,
        CancellationToken cancellationToken = default,
        [CallerArgumentExpression(nameof(task))] string? awaited = null)
    {
        await ClockAdvancer.AdvanceUntilAsync(Time, task, limit, awaited, cancellationToken);
        return await task;
    }

    /// <summary>
    /// Sets the clock. Forward is the same as advancing; backward only changes what the clock shows and runs nothing.
    /// </summary>
    /// <param name="time">What the clock shall show; converted to UTC.</param>
    /// <param name="cancellationToken">Gives up waiting for another advance, or for a carrier's answer.</param>
    public Task SetAsync(DateTimeOffset time, CancellationToken cancellationToken = default) => Time.SetAsync(time, cancellationToken);

    /// <inheritdoc />
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        Time.CreateTimer(callback, state, dueTime, period);

    /// <summary>Stops the clock and the real timer behind it.</summary>
    public void Dispose() => Time.Dispose();

    /// <summary>Lets a universe tell what happened in it, for the result of an advance.</summary>
    internal void Note(WorldEvent happened) => _recorder.Note(happened);
}
