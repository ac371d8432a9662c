using System.Globalization;

namespace Vtex.Tracking.Emulator;

/// <summary>A fault at one call of a run.</summary>
/// <param name="Call">Which call, counted from 0 in the order in which they were made, logins included.</param>
/// <param name="Target">Method and path of the call.</param>
/// <param name="Fault">What happens to it.</param>
public sealed record PlannedFault(int Call, string Target, EmulatorFault Fault)
{
    /// <summary>Returns the line of C# that injects it, for an emulator that has received no request yet.</summary>
    public string ToCSharp() => string.Create(
        CultureInfo.InvariantCulture,
        $"emulator.Faults.Add({FaultInCSharp} with {{ Requests = FaultTarget.All }}, times: 1, skip: {Call});");

    /// <summary>Returns the fault and the call.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Fault.Name} at call {Call} ({Target})");

    // Delays pass on the clock of the run, where they take no time.
    internal EmulatorFault ToFault() => Fault with { Requests = FaultTarget.All, RealTime = false };

    // The names of preset faults are those of their properties, in lower case with hyphens.
    private string FaultInCSharp => Faults.Find(Fault.Name) is null
        ? "yourFault"
        : "Faults." + string.Concat(Fault.Name.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
