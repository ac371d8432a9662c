namespace Vtex.Tracking.Simulation.Tests;

/// <summary>The simulator finds what is put in on purpose: one that finds nothing proves nothing.</summary>
public sealed class PlantedFaultTests
{
    public static TheoryData<PlantedFault> Planted => new(Enum.GetValues<PlantedFault>().Where(fault => fault != PlantedFault.None));

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Planted))]
    public async Task Each_fault_is_found_within_10_000_seeds(PlantedFault fault)
    {
        string[] arguments = ["--planted", fault.ToString(), "--seed", "1", "--seeds", "10000", "--no-shrink"];
        var (exitCode, output) = await SimulationProcess.RunAsync(arguments, null, TestContext.Current.CancellationToken);

        TestContext.Current.TestOutputHelper?.WriteLine(output);
        Assert.True(exitCode == 1, output);
        Assert.Contains(" breaks a promise: ", output, StringComparison.Ordinal);
        Assert.DoesNotContain("The run ends with", output, StringComparison.Ordinal);
    }
}
