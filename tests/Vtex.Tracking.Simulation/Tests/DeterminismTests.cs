using System.Diagnostics;

namespace Vtex.Tracking.Simulation.Tests;

public sealed class DeterminismTests
{
    private const int Seeds = 12;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_seed_gives_the_same_bytes_in_every_process_culture_and_zone()
    {
        var here = await Task.WhenAll(HashesAsync([]), HashesAsync(
            [("TZ", "Asia/Tokyo"), ("LANG", "tr_TR.UTF-8"), ("LC_ALL", "tr_TR.UTF-8")]));

        Assert.Equal(Seeds, here[0].Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(here[0], here[1]);
    }

    [Fact]
    public async Task And_in_one_process_whatever_ran_before()
    {
        await Task.Run(() => Simulator.RunAsync(7, 40), Cancel);
        var again = await Task.Run(() => Simulator.RunAsync(3, 40), Cancel);

        var alone = await HashesAsync([]);

        Assert.Equal($"seed 3: {again.Hash}", alone[2]);
    }

    // The hashes of the first seeds, by a process of its own.
    private static async Task<string[]> HashesAsync((string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            ArgumentList = { "--seed", "1", "--seeds", $"{Seeds}", "--steps", "40", "--hashes" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(Cancel);
        await process.WaitForExitAsync(Cancel);
        Assert.True(process.ExitCode == 0, output);
        return [.. output.Split('\n').Where(line => line.StartsWith("seed ", StringComparison.Ordinal))];
    }
}
