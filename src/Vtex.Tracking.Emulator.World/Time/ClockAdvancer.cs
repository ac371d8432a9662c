using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Time;

/// <summary>
/// Lets a clock go on to what is due next whenever a task waits for it: nothing has moved for a while of real time, and no
/// call is under way but those that wait for the clock themselves.
/// </summary>
/// <param name="clock">The clock.</param>
/// <param name="calls">The calls that the task makes.</param>
/// <param name="heldUp">How many calls may wait for the clock; null when it is not known.</param>
/// <param name="quiet">How long is a while.</param>
internal sealed class ClockAdvancer(VirtualClock clock, CallActivity calls, int? heldUp, TimeSpan quiet)
{
    // What is due much later is rather a limit of time than a wait: it must not strike a task that is only short of a
    // processor, so it takes a longer while, but not again for the pauses of a task that looks again and again. So does a
    // call that may wait for the clock, or may just be slow.
    private const int LongerWhile = 40;

    /// <summary>The real time for which a task may go without anything that is due and without a call.</summary>
    private static readonly TimeSpan MaxStandstill = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan UsualLimit = TimeSpan.FromDays(1);
    private static readonly TimeSpan UsualQuiet = TimeSpan.FromMilliseconds(10);

    private readonly TimeSpan _later = TimeSpan.FromSeconds(heldUp is null ? 5 : 31);
    private readonly HashSet<TimeSpan> _pauses = [];

    private long Steps => calls.Steps + clock.TimerChanges;

    /// <summary>Waits for a task, whose calls may wait for the clock, and fails as it does.</summary>
    public static async Task AdvanceUntilAsync(
        VirtualClock clock, Task task, TimeSpan? limit, string? awaited, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(task);
        var furthest = limit ?? UsualLimit;
        ArgumentOutOfRangeException.ThrowIfLessThan(furthest, TimeSpan.Zero, nameof(limit));
        await new ClockAdvancer(clock, clock.Calls, null, UsualQuiet)
            .DriveAsync(task, $"'{awaited}'", furthest, TimeSpan.MaxValue, cancellationToken);
        await task;
    }

    /// <summary>Waits for a task to end, and lets the clock go on meanwhile.</summary>
    /// <param name="task">The task; its result or failure is not looked at.</param>
    /// <param name="name">What the task is, for the message of an exception.</param>
    /// <param name="limit">How far the clock may go.</param>
    /// <param name="realLimit">How long the call may take in real time.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    /// <exception cref="TimeoutException">The task has not ended within a limit, or nothing is left that it could wait for.</exception>
    public async Task DriveAsync(
        Task task, string name, TimeSpan limit, TimeSpan realLimit, CancellationToken cancellationToken)
    {
        var (began, moved) = (clock.GetTimestamp(), TimeProvider.System.GetTimestamp());
        var (real, steps) = (moved, Steps);
        while (!task.IsCompleted)
        {
            if (TimeProvider.System.GetElapsedTime(real) > realLimit)
                throw new TimeoutException(Invariant($"{name} has not come to its end in {realLimit:c}."));
            if (Steps != steps)
                (steps, moved) = (Steps, TimeProvider.System.GetTimestamp());
            if (!await WaitsAsync(task, quiet, cancellationToken))
                continue;
            if (clock.UntilNext is { } wait)
            {
                CheckLimit(name, TimeSpan.FromTicks(clock.GetTimestamp() - began), wait, limit);
                if (!IsSoon(wait) && !await WaitsAsync(task, quiet * LongerWhile, cancellationToken))
                    continue;
                if (clock.UntilNext is not { } next || next > wait)
                    continue;
                if (calls.UnderWay == 0)
                    _pauses.Add(next);
                await clock.AdvanceAsync(next, null, cancellationToken);
            }
            else if (TimeProvider.System.GetElapsedTime(moved) > MaxStandstill)
            {
                throw new TimeoutException(Invariant(
                    $"{name} has not ended, and nothing is due that it could wait for. {Standing(began)} It waits for something outside the clock."));
            }
        }
    }

    // Where the clock stands since a timestamp, and what is due next.
    private string Standing(long since)
    {
        var next = clock.UntilNext is { } wait ? Invariant($"the next thing is due in {wait:c}") : "nothing is due";
        return Invariant($"The clock has gone {TimeSpan.FromTicks(clock.GetTimestamp() - since):c} to {clock.GetUtcNow():O}; {next}.");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private bool IsSoon(TimeSpan wait) =>
        (wait < _later && (heldUp is not null || calls.UnderWay == 0)) || (calls.UnderWay == 0 && _pauses.Contains(wait));

    private void CheckLimit(string name, TimeSpan gone, TimeSpan wait, TimeSpan limit)
    {
        if (wait > limit - gone)
        {
            throw new TimeoutException(Invariant(
                $"{name} has not ended within {limit:c} of the clock's time. {Standing(clock.GetTimestamp() - gone.Ticks)}"));
        }
    }

    /// <summary>Waits for a while, and determines whether nothing has moved.</summary>
    private async Task<bool> WaitsAsync(Task task, TimeSpan time, CancellationToken cancellationToken)
    {
        var before = Steps;
        await Task.WhenAny(task, Task.Delay(time, TimeProvider.System, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return !task.IsCompleted && before == Steps && (heldUp is null || calls.UnderWay <= heldUp);
    }
}
