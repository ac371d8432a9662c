using System.Globalization;

namespace Vtex.Tracking.Simulation.Tests;

public sealed class SeedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<ulong, int> Failed => new(File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "failed-seeds.txt"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split(' '))
        .Select(words => (ulong.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture))));

    [Theory]
    [MemberData(nameof(Failed))]
    public async Task What_failed_once_fails_no_more(ulong seed, int steps) => await HoldsAsync(seed, steps);

    [Fact]
    public async Task Other_seeds_break_no_promise_either()
    {
        for (var seed = 1_000UL; seed < 1_020; seed++)
            await HoldsAsync(seed, CommandLine.DefaultSteps);
    }

    private static async Task HoldsAsync(ulong seed, int steps)
    {
        var result = await Task.Run(() => Simulator.RunAsync(seed, steps), Cancel);
        Assert.True(result.Violation is null, $"Seed {seed}: {result.Violation}\n{result.Story}");
    }
}
