using System.Globalization;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.FaultExploration;

/// <summary>Runs a scenario once, in a new universe, under some faults.</summary>
internal sealed class ScenarioRunner(TrackingEmulator emulator, Func<FaultRun, Task> scenario, FaultExplorerOptions options)
{
    private static readonly DateTimeOffset Start = new(2026, 1, 5, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(5);

    // A run that broke among many may only have been short of a processor; alone, with more time, it shows.
    private static readonly TimeSpan QuietAlone = TimeSpan.FromMilliseconds(20);

    private int _runs;

    public int Runs => Volatile.Read(ref _runs);

    public Task<RunOutcome> RunAsync(IReadOnlyList<PlannedFault> faults, CancellationToken cancellationToken) =>
        RunAsync(faults, Quiet, cancellationToken);

    public Task<RunOutcome> RunAloneAsync(IReadOnlyList<PlannedFault> faults, CancellationToken cancellationToken) =>
        RunAsync(faults, QuietAlone, cancellationToken);

    private async Task<RunOutcome> RunAsync(IReadOnlyList<PlannedFault> faults, TimeSpan quiet, CancellationToken cancellationToken)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"run-{Interlocked.Increment(ref _runs)}");
        var universe = emulator.OpenUniverse(name, new UniverseOptions { Seed = options.Seed, StartTime = Start });
        try
        {
            // The later call is added last: the newest fault is asked first, and so counts the calls that others take.
            foreach (var planned in faults)
                emulator.Faults.ForUniverse(name).Add(planned.ToFault(), times: 1, skip: planned.Call);
            var calls = new CallRecorder();
            var run = new FaultRun(universe, name, emulator.TrackingAddress, () => calls.Wrap(emulator.CreateHandler()));
            var failure = await FindFailureAsync(run, new ClockAdvancer(universe.Clock.Time, calls.Activity, faults.Count(planned => planned.Fault.HoldsUp), quiet), cancellationToken);
            return new RunOutcome(faults, calls.Calls, failure);
        }
        finally
        {
            emulator.DeleteUniverse(name);
        }
    }

    private async Task<Exception?> FindFailureAsync(FaultRun run, ClockAdvancer time, CancellationToken cancellationToken)
    {
        try
        {
            var running = Task.Run(() => scenario(run), cancellationToken);
            await time.DriveAsync(running, "The run", TimeSpan.MaxValue, options.MaxDuration, cancellationToken);
            await running;
            return null;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            return options.Accepts(failure) ? null : failure;
        }
    }
}

/// <summary>The end of a run: the calls that it made, and what broke it, if anything did.</summary>
internal sealed record RunOutcome(IReadOnlyList<PlannedFault> Faults, IReadOnlyList<RecordedCall> Calls, Exception? Failure);
