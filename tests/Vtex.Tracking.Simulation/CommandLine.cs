using System.Globalization;

namespace Vtex.Tracking.Simulation;

/// <summary>What the program was told to do.</summary>
/// <param name="Seed">The seed, or the first of several.</param>
/// <param name="Seeds">How many seeds at most.</param>
/// <param name="Stride">From one seed to the next.</param>
/// <param name="Steps">The steps of each.</param>
/// <param name="Seconds">How long, in seconds of real time.</param>
/// <param name="Run">The steps themselves, where the seed is not to choose them.</param>
/// <param name="Planted">The fault to look for.</param>
/// <param name="Flags">What else is wanted: the library first, the trace, the hashes, no shrinking.</param>
internal sealed record CommandLine(
    ulong Seed, long Seeds, ulong Stride, int Steps, double Seconds, string? Run, PlantedFault Planted, IReadOnlyList<string> Flags)
{
    public const int DefaultSteps = 40;

    /// <summary>Reads the arguments; null when they are not for a simulation.</summary>
    public static CommandLine? Read(string[] args)
    {
        if (!args.Any(arg => arg is "--seed" or "--seeds" or "--seconds" or "--library"))
            return null;
        var (count, time) = (Value(args, "--seeds"), Value(args, "--seconds"));
        return new CommandLine(
            ulong.Parse(Value(args, "--seed") ?? "1", CultureInfo.InvariantCulture),
            long.Parse(count ?? (time is null ? "1" : "1000000000"), CultureInfo.InvariantCulture),
            ulong.Parse(Value(args, "--stride") ?? "1", CultureInfo.InvariantCulture),
            int.Parse(Value(args, "--steps") ?? DefaultSteps.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            double.Parse(time ?? "1000000000", CultureInfo.InvariantCulture),
            Value(args, "--run"),
            Enum.Parse<PlantedFault>(Value(args, "--planted") ?? nameof(PlantedFault.None)),
            args);
    }

    public async Task<int> RunAsync(TextWriter output)
    {
        var start = TimeProvider.System.GetTimestamp();
        if (Flags.Contains("--library") && await RunLibraryAsync(output) is { } failed)
            return await TellAsync(output, failed);
        var done = 0L;
        for (; done < Seeds && TimeProvider.System.GetElapsedTime(start).TotalSeconds < Seconds; done++)
        {
            if (await RunOneAsync(output, Seed + ((ulong)done * Stride), Steps) is { Violation: not null } broken)
                return await TellAsync(output, broken);
        }

        var seconds = TimeProvider.System.GetElapsedTime(start).TotalSeconds;
        await output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{done} seeds from {Seed} with {Steps} steps each: no promise broken ({done / seconds:F0} seeds/s)."));
        return 0;
    }

    private async Task<RunResult?> RunLibraryAsync(TextWriter output)
    {
        foreach (var line in await File.ReadAllLinesAsync(Path.Combine(AppContext.BaseDirectory, "failed-seeds.txt")))
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var words = line.Split(' ');
            var result = await RunOneAsync(output, ulong.Parse(words[0], CultureInfo.InvariantCulture), int.Parse(words[1], CultureInfo.InvariantCulture));
            if (result.Violation is not null)
                return result;
        }

        return null;
    }

    private async Task<RunResult> RunOneAsync(TextWriter output, ulong seed, int steps)
    {
        var given = Run is { } text
            ? text.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(RunStep.Parse).ToList()
            : RunStep.Of(seed, steps);
        var result = await Task.Run(() => Simulator.RunAsync(seed, given, Planted));
        if (Flags.Contains("--trace"))
            await output.WriteAsync(result.Story);
        if (Seeds == 1 || Flags.Contains("--hashes"))
            await output.WriteLineAsync($"seed {result.Seed.ToString(CultureInfo.InvariantCulture)}: {result.Hash}");
        return result;
    }

    private async Task<int> TellAsync(TextWriter output, RunResult broken)
    {
        await output.WriteLineAsync($"seed {broken.Seed.ToString(CultureInfo.InvariantCulture)} breaks a promise: {broken.Violation}");
        if (Flags.Contains("--no-shrink"))
            return 1;
        var smallest = await Task.Run(() => Shrinker.ShrinkAsync(broken, Planted));
        await output.WriteLineAsync($"\nThe fewest steps:\n{smallest.Story}\nAs a test:\n{Shrinker.ToTest(smallest)}");
        return 1;
    }

    private static string? Value(string[] args, string name)
    {
        var place = Array.IndexOf(args, name);
        return place >= 0 && place + 1 < args.Length ? args[place + 1] : null;
    }
}
