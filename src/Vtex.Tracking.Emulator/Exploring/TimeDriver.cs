using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>
/// Lets the clock of a run go on to what is due next whenever all of the run waits: nothing has moved for a while of real
/// time, and no call is under way but those that a fault holds up.
/// </summary>
/// <param name="clock">The clock of the run.</param>
/// <param name="calls">The calls of the run.</param>
/// <param name="heldUp">How many calls a fault may hold up.</param>
/// <param name="quiet">How long is a while.</param>
internal sealed class TimeDriver(EmulatorClock clock, CallCounter calls, int heldUp, TimeSpan quiet)
{
    // What is due much later is rather a limit of time than a wait: it must not strike a run that is only short of a
    // processor, so it takes a longer while.
    private const int LongerWhile = 40;

    private static readonly TimeSpan Later = TimeSpan.FromSeconds(31);

    /// <summary>Waits for the run to end; gives up on one that has nothing left to wait for, or takes too long.</summary>
    public async Task DriveAsync(Task run, TimeSpan longest, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!run.IsCompleted)
        {
            if (TimeProvider.System.GetElapsedTime(began) > longest)
                throw new TimeoutException($"The run has not come to its end in {longest}.");
            if (await WaitsAsync(run, quiet, cancellationToken) && clock.UntilNext is { } wait
                && (wait < Later || await WaitsAsync(run, quiet * LongerWhile, cancellationToken)))
            {
                await clock.AdvanceAsync(clock.UntilNext ?? TimeSpan.Zero, cancellationToken);
            }
        }

        await run;
    }

    /// <summary>Whether nothing moves for a while.</summary>
    private async Task<bool> WaitsAsync(Task run, TimeSpan time, CancellationToken cancellationToken)
    {
        var before = calls.Steps;
        await Task.WhenAny(run, Task.Delay(time, TimeProvider.System, cancellationToken));
        cancellationToken.ThrowIfCancellationRequested();
        return !run.IsCompleted && before == calls.Steps && calls.UnderWay <= heldUp;
    }
}
