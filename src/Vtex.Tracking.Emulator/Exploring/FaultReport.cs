using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Exploring;

/// <summary>What exploring a scenario has shown.</summary>
public sealed class FaultReport
{
    internal FaultReport(int runs, int calls, IReadOnlyList<PlannedFault> smallest, Exception? failure) =>
        (Runs, Calls, Smallest, Failure) = (runs, calls, smallest, failure);

    /// <summary>How many runs there were.</summary>
    public int Runs { get; }

    /// <summary>How many calls the scenario makes without any fault.</summary>
    public int Calls { get; }

    /// <summary>Whether some fault broke the scenario.</summary>
    public bool IsBroken => Failure is not null;

    /// <summary>The fewest faults that break it, the earliest of equals, in the order of their calls; none when it held.</summary>
    public IReadOnlyList<PlannedFault> Smallest { get; }

    /// <summary>How it broke under them; null when it held.</summary>
    public Exception? Failure { get; }

    /// <summary>Ends a test.</summary>
    /// <exception cref="BrokenScenarioException">Some fault broke the scenario; the message says which, and how to repeat it.</exception>
    public void ThrowIfBroken()
    {
        if (IsBroken)
            throw new BrokenScenarioException(ToString(), Failure);
    }

    /// <summary>What was found, with the lines of C# that repeat it.</summary>
    public override string ToString()
    {
        if (Failure is null)
            return string.Create(CultureInfo.InvariantCulture, $"The scenario of {Calls} calls held in {Runs} runs.");

        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"The scenario breaks under {string.Join(" and ", Smallest)}: ")
            .Append(CultureInfo.InvariantCulture, $"{Failure.GetType().Name}: {Failure.Message}\nTo repeat it:\n");
        foreach (var fault in Smallest)
            text.Append("    ").Append(fault.ToCSharp()).Append('\n');
        return text.ToString();
    }
}
