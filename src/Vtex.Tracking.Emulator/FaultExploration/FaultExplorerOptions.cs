namespace Vtex.Tracking.Emulator;

/// <summary>Options of a fault explorer. Everything has a default.</summary>
public sealed class FaultExplorerOptions
{
    /// <summary>
    /// The faults; each is tried at the calls that it applies to. The default is all of <see cref="Emulator.Faults"/> but
    /// <see cref="Emulator.Faults.NoAnswer"/>, which a scenario without timeouts never survives.
    /// </summary>
    public IReadOnlyList<EmulatorFault> Faults { get; set; } = [.. Emulator.Faults.All.Where(fault => fault.Connection != ConnectionFault.Hang)];

    /// <summary>The largest number of faults in one run: 1 or 2. The default is 2.</summary>
    public int MaxFaults { get; set; } = 2;

    /// <summary>
    /// The largest number of runs. The default is 2,000. Where there would be more, the single faults come first, and of
    /// the pairs a seeded choice.
    /// </summary>
    public int MaxRuns { get; set; } = 2_000;

    /// <summary>The seed of that choice, and of what is random in the runs. The default is 0.</summary>
    public ulong Seed { get; set; }

    /// <summary>
    /// Selects failures that keep every promise, such as an exception that says honestly that a call failed. The default
    /// is none: every exception breaks the scenario.
    /// </summary>
    public Func<Exception, bool> Accepts { get; set; } = _ => false;

    /// <summary>
    /// The longest time that a run may take, in real time, for scenarios that never end. The default is 10 seconds.
    /// </summary>
    public TimeSpan MaxDuration { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Finds what is wrong with these options; null when they can be used.</summary>
    internal string? FindProblem()
    {
        if (Faults.Count == 0)
            return "Faults must name at least one fault.";
        if (Faults.Select(fault => fault.FindProblem()).FirstOrDefault(problem => problem is not null) is { } problem)
            return $"Faults: {problem}";
        if (MaxRuns < 1)
            return $"MaxRuns must be at least 1, is {MaxRuns}.";
        if (MaxFaults is not (1 or 2))
            return $"MaxFaults must be 1 or 2, is {MaxFaults}.";
        return MaxDuration > TimeSpan.Zero ? null : $"MaxDuration must be longer than zero, is {MaxDuration}.";
    }
}
