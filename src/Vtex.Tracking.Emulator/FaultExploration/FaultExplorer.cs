using Vtex.Tracking.Emulator.FaultExploration;

namespace Vtex.Tracking.Emulator;

/// <summary>
/// Finds the fewest faults that break what your code promises: it runs a scenario under every fault at every call,
/// then under every pair of faults, each run in a universe of its own.
/// </summary>
/// <remarks>
/// Runs go side by side, on clocks of their own on which waiting takes no time, so that hundreds fit into a second. The
/// same scenario and options give the same runs. Chosen by us.
/// </remarks>
public static class FaultExplorer
{
    /// <summary>Explores a scenario.</summary>
    /// <param name="scenario">
    /// What is tried, with its assertions: an exception says that a promise is broken. It must hold without any fault, and
    /// whatever waits in it must go by the clock of its run.
    /// </param>
    /// <param name="options">Which faults, and how many runs; the defaults when left out.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>What was found; <see cref="FaultReport.ThrowIfBroken"/> makes a test of it.</returns>
    /// <exception cref="BrokenScenarioException">The scenario fails without any fault.</exception>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public static async Task<FaultReport> ExploreAsync(
        Func<FaultRun, Task> scenario, FaultExplorerOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        options ??= new FaultExplorerOptions();
        if (options.FindProblem() is { } wrong)
            throw new ArgumentException(wrong, nameof(options));
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions { JournalSize = 0 });
        var runner = new ScenarioRunner(emulator, scenario, options);
        return await new FaultSearch(runner, options).RunAsync(cancellationToken);
    }
}
