using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>The result of exploring a scenario.</summary>
public sealed class FaultReport
{
    internal FaultReport(int runs, int calls, IReadOnlyList<PlannedFault> minimalFaults, Exception? failure) =>
        (Runs, Calls, MinimalFaults, Failure) = (runs, calls, minimalFaults, failure);

    /// <summary>The number of runs.</summary>
    public int Runs { get; }

    /// <summary>The number of calls that the scenario makes without any fault.</summary>
    public int Calls { get; }

    /// <summary>Gets whether some fault broke the scenario.</summary>
    public bool IsBroken => Failure is not null;

    /// <summary>The fewest faults that break it, the earliest of equals, in the order of their calls; none when it held.</summary>
    public IReadOnlyList<PlannedFault> MinimalFaults { get; }

    /// <summary>The exception under them; null when it held.</summary>
    public Exception? Failure { get; }

    /// <summary>Asserts that no fault broke the scenario.</summary>
    /// <exception cref="BrokenScenarioException">One did; the message says which, and how to repeat it.</exception>
    public void ThrowIfBroken()
    {
        if (IsBroken)
            throw new BrokenScenarioException(ToString(), Failure);
    }

    /// <summary>Returns the result in a sentence, with the lines of C# that repeat a failure.</summary>
    public override string ToString() => Failure is null
        ? string.Create(CultureInfo.InvariantCulture, $"The scenario of {Calls} calls held in {Runs} runs.")
        : $"The scenario breaks under {string.Join(" and ", MinimalFaults)}: {Failure.GetType().Name}: {Failure.Message}\n"
            + $"To repeat it:\n{string.Concat(MinimalFaults.Select(fault => $"    {fault.ToCSharp()}\n"))}";
}
