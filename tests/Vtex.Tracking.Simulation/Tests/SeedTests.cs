namespace Vtex.Tracking.Simulation.Tests;

public sealed class SeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Trait("Category", "Slow")]
    [Fact]
    public async Task What_failed_once_fails_no_more_and_other_seeds_break_no_promise_either()
    {
        var (exitCode, output) = await SimulationProcess.RunAsync(["--library", "--seed", "1000", "--seeds", "20"], null, Cancel);

        Assert.True(exitCode == 0, output);
        Assert.Contains("20 seeds from 1000", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pasted_test_takes_its_steps() => await Simulator.VerifyAsync(
        36,
        new RunStep(StepKind.Create, 1),
        new RunStep(StepKind.ReadPage, 1, 1, 1),
        new RunStep(StepKind.Advance, 2, 0, 1));
}
