namespace Vtex.Tracking.Simulation.Tests;

/// <summary>The simulator finds what is put in on purpose: a simulator that finds nothing proves nothing.</summary>
public sealed class PlantedFaultTests
{
    private const int MaxSeeds = 10_000;

    public static TheoryData<PlantedFault> Planted => new(Enum.GetValues<PlantedFault>().Where(fault => fault != PlantedFault.None));

    [Trait("Category", "Slow")]
    [Theory]
    [MemberData(nameof(Planted))]
    public async Task Each_fault_is_found(PlantedFault fault)
    {
        var seed = 1UL;
        while (seed <= MaxSeeds && (await Task.Run(() => Simulator.RunAsync(seed, CommandLine.DefaultSteps, fault), TestContext.Current.CancellationToken)).Violation is null)
            seed++;

        TestContext.Current.TestOutputHelper?.WriteLine($"{fault}: seed {seed}");
        Assert.InRange(seed, 1UL, (ulong)MaxSeeds);
    }
}
