using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>What a fault explorer tries. Everything has a default.</summary>
public sealed record FaultExplorerOptions
{
    /// <summary>
    /// The faults; each is tried at the calls that it meets. The default is all of <see cref="Emulator.Faults"/> but
    /// <see cref="Emulator.Faults.NoAnswer"/>, which a scenario without time limits never survives.
    /// </summary>
    public IReadOnlyList<EmulatorFault> Faults { get; init; } = [.. Emulator.Faults.All.Where(fault => fault.Connection != ConnectionFault.Hang)];

    /// <summary>How many faults may come together: 1 or 2. The default is 2.</summary>
    public int MostFaults { get; init; } = 2;

    /// <summary>
    /// How many runs there are at most. The default is 2,000. Where there would be more, the single faults come first, and
    /// of the pairs a seeded choice.
    /// </summary>
    public int MostRuns { get; init; } = 2_000;

    /// <summary>The seed of that choice, and of what is random in the runs. The default is 0.</summary>
    public ulong Seed { get; init; }

    /// <summary>
    /// Failures that keep every promise, such as an exception that says honestly that a call failed. The default is none:
    /// every exception breaks the scenario.
    /// </summary>
    public Func<Exception, bool> Accepts { get; init; } = _ => false;

    /// <summary>
    /// How long a run may take in real time, for scenarios that never end. The default is 10 seconds.
    /// </summary>
    public TimeSpan LongestRun { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>What is wrong with these options; null when they are good.</summary>
    internal string? Wrong()
    {
        if (Faults.Count == 0)
            return "Faults must name at least one fault.";
        if (Faults.SelectMany(FaultRules.FindProblems).Select(problem => $"{problem.Field} {problem.Message}").FirstOrDefault() is { } problem)
            return $"Faults: {problem}";
        if (MostRuns < 1)
            return $"MostRuns must be at least 1, is {MostRuns}.";
        if (MostFaults is not (1 or 2))
            return $"MostFaults must be 1 or 2, is {MostFaults}.";
        return LongestRun > TimeSpan.Zero ? null : $"LongestRun must be longer than zero, is {LongestRun}.";
    }
}
