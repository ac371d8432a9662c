using System.Globalization;

namespace Vtex.Tracking.Simulation;

/// <summary>What the program was told to do.</summary>
/// <param name="Seed">The seed, or the first of several.</param>
/// <param name="Seeds">How many seeds at most.</param>
/// <param name="Steps">The steps of each.</param>
/// <param name="Seconds">How long, in seconds of real time.</param>
/// <param name="Planted">The fault to look for.</param>
/// <param name="ShowsTrace">Whether to print all that happens.</param>
/// <param name="ShowsHashes">Whether to print the hash of each run.</param>
/// <param name="Shrinks">Whether to look for the fewest steps of a run that fails.</param>
internal sealed record CommandLine(ulong Seed, long Seeds, int Steps, double Seconds, PlantedFault Planted, bool ShowsTrace, bool ShowsHashes, bool Shrinks)
{
    public const int DefaultSteps = 40;

    public static CommandLine? Read(string[] args)
    {
        if (!args.Any(arg => arg is "--seed" or "--seeds" or "--seconds"))
            return null;
        var (from, count, time) = (Value(args, "--seed"), Value(args, "--seeds"), Value(args, "--seconds"));
        return new CommandLine(
            ulong.Parse(from ?? "1", CultureInfo.InvariantCulture),
            long.Parse(count ?? (time is null ? "1" : "1000000000"), CultureInfo.InvariantCulture),
            int.Parse(Value(args, "--steps") ?? DefaultSteps.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            double.Parse(time ?? "1000000000", CultureInfo.InvariantCulture),
            Enum.Parse<PlantedFault>(Value(args, "--planted") ?? nameof(PlantedFault.None)),
            args.Contains("--trace"),
            args.Contains("--hashes"),
            !args.Contains("--no-shrink"));
    }

    public async Task<int> RunAsync(TextWriter output)
    {
        var start = TimeProvider.System.GetTimestamp();
        var done = 0L;
        for (; done < Seeds && TimeProvider.System.GetElapsedTime(start).TotalSeconds < Seconds; done++)
        {
            var result = await Task.Run(() => Simulator.RunAsync(Seed + (ulong)done, Steps, Planted));
            if (ShowsTrace)
                await output.WriteAsync(result.Story);
            if (Seeds == 1 || ShowsHashes)
                await output.WriteLineAsync($"seed {result.Seed.ToString(CultureInfo.InvariantCulture)}: {result.Hash}");
            if (result.Violation is not null)
                return await TellAsync(output, result);
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{done} seeds from {Seed} with {Steps} steps each: no promise broken ({done / seconds:F0} seeds/s)."));
        return 0;
    }

    private async Task<int> TellAsync(TextWriter output, RunResult broken)
    {
        await output.WriteLineAsync($"seed {broken.Seed.ToString(CultureInfo.InvariantCulture)} breaks a promise: {broken.Violation}");
        var smallest = !Shrinks ? broken : await Task.Run(() => Shrinker.ShrinkAsync(broken, Planted));
        await output.WriteLineAsync($"\nThe fewest steps:\n{smallest.Story}\nAs a test:\n{Shrinker.ToTest(smallest)}");
        return 1;
    }

    private static string? Value(string[] args, string name)
    {
        var place = Array.IndexOf(args, name);
        return place >= 0 && place + 1 < args.Length ? args[place + 1] : null;
    }
}
