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
    /// <summary>Waits for the run to end; gives up on one that has nothing left to wait for, or takes too long.</summary>
    public async Task DriveAsync(Task run, TimeSpan longest, CancellationToken cancellationToken)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!run.IsCompleted)
        {
            var before = calls.Steps;
            await Task.WhenAny(run, Task.Delay(quiet, TimeProvider.System, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            if (run.IsCompleted)
                break;
            if (TimeProvider.System.GetElapsedTime(began) > longest)
                throw new TimeoutException($"The run has not come to its end in {longest}.");
            if (before == calls.Steps && calls.UnderWay <= heldUp && clock.UntilNext is { } wait)
                await clock.AdvanceAsync(wait, cancellationToken);
        }

        await run;
    }
}
