using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>Runs worlds: one seed and its steps give one run, byte for byte.</summary>
public static class Simulator
{
    /// <summary>How often the whole state is compared with a replay, in steps; it costs more than all the rest.</summary>
    private const int ReplayEvery = 16;

    // Two at once would each wait until the other has nothing to do.
    private static readonly SemaphoreSlim Turn = new(1, 1);

    /// <summary>Runs a world of a seed with the steps of the seed.</summary>
    public static Task<RunResult> RunAsync(ulong seed, int steps, PlantedFault planted = PlantedFault.None) =>
        RunAsync(seed, RunStep.Of(seed, steps), planted);

    /// <summary>Runs a world of a seed with given steps.</summary>
    public static async Task<RunResult> RunAsync(ulong seed, IReadOnlyList<RunStep> steps, PlantedFault planted = PlantedFault.None)
    {
        if (!OneThread.IsHere)
            throw new InvalidOperationException("A simulation needs a process whose pool has one thread; VerifyAsync starts one.");
        await Turn.WaitAsync();
        try
        {
            return await RunAloneAsync(seed, steps, planted);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <summary>Asserts that a run breaks no promise, in a process of its own: what a shrunken failure becomes.</summary>
    /// <exception cref="InvalidOperationException">It breaks one; the message says which, and all that happened.</exception>
    public static async Task VerifyAsync(ulong seed, params RunStep[] steps)
    {
        string[] arguments = ["--seed", seed.ToString(CultureInfo.InvariantCulture), "--no-shrink", "--trace", "--run", string.Join(';', steps.Select(step => step.ToText()))];
        var (exitCode, output) = await SimulationProcess.RunAsync(arguments);
        if (exitCode != 0)
            throw new InvalidOperationException(output);
    }

    private static async Task<RunResult> RunAloneAsync(ulong seed, IReadOnlyList<RunStep> steps, PlantedFault planted)
    {
        using var world = new SimulatedWorld(seed, planted);
        var taken = 0;
        try
        {
            await world.BeginAsync();
            var runner = new StepRunner(world);
            for (; taken < steps.Count && world.Violation is null; taken++)
                await TakeAsync(world, runner, steps[taken], taken);
            if (world.Violation is null)
                await runner.FinishAsync();
            Check(world, isThorough: world.Violation is null);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            world.Break($"The run ends with {failure}");
        }

        if (world.Violation is null)
            await SignAsync(world);
        await world.Emulator.StopAsync();
        return new RunResult(seed, [.. steps.Take(taken)], world.Violation, world.Story);
    }

    private static async Task TakeAsync(SimulatedWorld world, StepRunner runner, RunStep step, int number)
    {
        world.Trace(string.Create(CultureInfo.InvariantCulture, $"step {number}: {step.Kind} {step.A} {step.B} {step.C}"));
        await runner.TakeAsync(step);
        Check(world, isThorough: number % ReplayEvery == ReplayEvery - 1);
    }

    private static void Check(SimulatedWorld world, bool isThorough)
    {
        foreach (var universe in world.Universes)
            universe.Check();
        if (isThorough)
            Copies.CheckReplay(world);
    }

    // The trace ends with what the universes hold, so that runs that differ there differ.
    private static async Task SignAsync(SimulatedWorld world)
    {
        foreach (var universe in world.Emulator.Current?.Universes ?? [])
        {
            using var file = new MemoryStream();
            await universe.ExportAsync(file);
            world.Trace($"{universe.Name}: {Convert.ToHexStringLower(SHA256.HashData(file.ToArray()))}");
        }
    }
}

/// <summary>The end of a run.</summary>
/// <param name="Seed">The seed of its world.</param>
/// <param name="Steps">The steps that were taken.</param>
/// <param name="Violation">The promise that was broken; null when all held.</param>
/// <param name="Story">All that happened, a line each.</param>
public sealed record RunResult(ulong Seed, IReadOnlyList<RunStep> Steps, string? Violation, string Story)
{
    /// <summary>Gets the hash of the story, by which runs are compared.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Story)));
}
