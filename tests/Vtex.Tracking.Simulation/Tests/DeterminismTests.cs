using System.Globalization;

namespace Vtex.Tracking.Simulation.Tests;

public sealed class DeterminismTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public Task One_seed_gives_the_same_bytes_in_every_process_culture_and_zone() => SameBytesAsync(3);

    [Trait("Category", "Slow")]
    [Fact]
    public Task And_so_do_twelve() => SameBytesAsync(12);

    [Fact]
    public async Task And_whatever_ran_before_in_the_process()
    {
        var (many, alone) = (await HashesAsync(1, 3), await HashesAsync(3, 1));

        Assert.Equal(many[2], alone[0]);
    }

    private static async Task SameBytesAsync(int seeds)
    {
        var both = await Task.WhenAll(
            HashesAsync(1, seeds),
            HashesAsync(1, seeds, ("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")));

        Assert.Equal(seeds, both[0].Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(both[0], both[1]);
    }

    private static async Task<string[]> HashesAsync(int seed, int seeds, params (string Name, string Value)[] environment)
    {
        string[] arguments = ["--seed", Number(seed), "--seeds", Number(seeds), "--hashes"];
        var (exitCode, output) = await SimulationProcess.RunAsync(arguments, environment, Cancel);
        Assert.True(exitCode == 0, output);
        return [.. output.Split('\n').Where(line => line.StartsWith("seed ", StringComparison.Ordinal))];
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
