namespace Vtex.Tracking.Simulation.Tests;

/// <summary>The simulator finds what is put in on purpose: one that finds nothing proves nothing.</summary>
public sealed class PlantedFaultTests
{
    // The search begins a little before the seed at which each was first found, which saves minutes. When worlds change, it
    // goes on from there.
    private static readonly Dictionary<PlantedFault, int> BeginAt = new()
    {
        [PlantedFault.KeyWithoutUser] = 100,
        [PlantedFault.DoesNotFlush] = 100,
        [PlantedFault.RemovesNothing] = 145,
        [PlantedFault.RepeatsWrites] = 190,
        [PlantedFault.ClockReadTwice] = 845,
        [PlantedFault.ClaimWithoutLock] = 880,
        [PlantedFault.LeaseWithoutEnd] = 1070,
    };

    public static TheoryData<PlantedFault> Planted => new(Enum.GetValues<PlantedFault>().Where(fault => fault != PlantedFault.None));

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Planted))]
    public async Task Each_fault_is_found_within_10_000_seeds(PlantedFault fault)
    {
        var first = BeginAt.GetValueOrDefault(fault, 1);
        string[] arguments = ["--planted", $"{fault}", "--seed", $"{first}", "--seeds", $"{10_000 - first + 1}", "--no-shrink"];
        var (exitCode, output) = await SimulationProcess.RunAsync(arguments, null, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(exitCode == 1, output);
        Assert.Contains(" breaks a promise: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("The run ends with", output, StringComparison.Ordinal);
    }
}
