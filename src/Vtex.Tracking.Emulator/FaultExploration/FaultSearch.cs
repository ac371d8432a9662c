using System.Collections.Concurrent;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.FaultExploration;

/// <summary>Tries single faults, then pairs; the first that breaks the scenario alone as well is what is looked for.</summary>
internal sealed class FaultSearch(ScenarioRunner runner, FaultExplorerOptions options)
{
    // Runs mostly wait, so there may be more of them than processors.
    private static readonly int SideBySide = Environment.ProcessorCount * 4;

    public async Task<FaultReport> RunAsync(CancellationToken cancellationToken)
    {
        var healthy = await runner.RunAloneAsync([], cancellationToken);
        if (healthy.Failure is { } failure)
            throw new BrokenScenarioException($"The scenario fails without any fault: {failure.Message}", failure);

        var outcomes = new List<RunOutcome> { healthy };
        for (var faults = 1; faults <= options.MaxFaults; faults++)
        {
            outcomes = await RunAllAsync(Choose(outcomes.SelectMany(Longer).ToList()), cancellationToken);
            if (await FirstBrokenAsync(outcomes, cancellationToken) is { } broken)
                return new FaultReport(runner.Runs, healthy.Calls.Count, broken.Faults, broken.Failure);
        }

        return new FaultReport(runner.Runs, healthy.Calls.Count, [], null);
    }

    /// <summary>The faults of a run and one more, at a later call of that same run.</summary>
    private IEnumerable<IReadOnlyList<PlannedFault>> Longer(RunOutcome outcome)
    {
        var first = outcome.Faults is [.., var last] ? last.Call + 1 : 0;
        for (var call = first; call < outcome.Calls.Count; call++)
        {
            var seen = outcome.Calls[call];
            foreach (var fault in options.Faults.Where(fault => fault.Requests.Includes(seen.Method, seen.Path, seen.Authorization)))
                yield return [.. outcome.Faults, new PlannedFault(call, seen.ToString(), fault)];
        }
    }

    // Where there are too many, a seeded choice, in the order in which they were.
    private List<IReadOnlyList<PlannedFault>> Choose(List<IReadOnlyList<PlannedFault>> schedules)
    {
        var left = Math.Max(0, options.MaxRuns - runner.Runs);
        if (schedules.Count <= left)
            return schedules;
        return
        [
            .. schedules.Select((schedule, place) => (schedule, place))
                .OrderBy(entry => StableHash.Mix(options.Seed, (ulong)entry.place)).Take(left)
                .OrderBy(entry => entry.place).Select(entry => entry.schedule),
        ];
    }

    private async Task<List<RunOutcome>> RunAllAsync(List<IReadOnlyList<PlannedFault>> schedules, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentDictionary<int, RunOutcome>();
        await Parallel.ForEachAsync(
            schedules.Index(),
            new ParallelOptions { MaxDegreeOfParallelism = SideBySide, CancellationToken = cancellationToken },
            async (entry, token) => outcomes[entry.Index] = await runner.RunAsync(entry.Item, token));
        return [.. outcomes.OrderBy(entry => entry.Key).Select(entry => entry.Value)];
    }

    private async Task<RunOutcome?> FirstBrokenAsync(List<RunOutcome> outcomes, CancellationToken cancellationToken)
    {
        foreach (var outcome in outcomes.Where(outcome => outcome.Failure is not null))
        {
            var alone = await runner.RunAloneAsync(outcome.Faults, cancellationToken);
            if (alone.Failure is not null)
                return alone;
        }

        return null;
    }
}
