using System.Text;
using System.Text.RegularExpressions;

namespace Vtex.Tracking.Simulation.Shrinking;

/// <summary>Finds the fewest and simplest steps that still break a promise.</summary>
internal static partial class Shrinker
{
    private const int MaxRuns = 1_500;

    // From the most to the least.
    private static readonly Func<RunStep, RunStep>[] Simplifications =
    [
        step => step with { C = 0 }, step => step with { B = 0 }, step => step with { A = 0 },
        .. Enumerable.Range(1, 11).SelectMany(number => new Func<RunStep, RunStep>[]
        {
            step => step with { C = Math.Min(step.C, number) },
            step => step with { B = Math.Min(step.B, number) },
            step => step with { A = Math.Min(step.A, number) },
        }),
    ];

    public static async Task<RunResult> ShrinkAsync(RunResult broken, PlantedFault planted = PlantedFault.None)
    {
        var runs = 0;
        var best = broken;

        async Task<bool> TryAsync(IReadOnlyList<RunStep> steps)
        {
            if (++runs > MaxRuns)
                return false;
            var result = await Simulator.RunAsync(best.Seed, steps, planted);
            if (result.Violation is null || KindOf(result.Violation) != KindOf(broken.Violation!))
                return false;
            best = result;
            return true;
        }

        for (var size = Math.Max(1, best.Steps.Count / 2); size >= 1; size = size == 1 && runs <= MaxRuns && await RemoveAsync(best, 1, TryAsync) ? 1 : size / 2)
        {
            while (await RemoveAsync(best, size, TryAsync))
            {
                // Once more, with what is left.
            }
        }

        for (var place = 0; place < best.Steps.Count; place++)
            await SimplifyAsync(place);
        return best;

        async Task SimplifyAsync(int place)
        {
            foreach (var simplify in Simplifications)
            {
                if (place < best.Steps.Count && simplify(best.Steps[place]) is var simpler && simpler != best.Steps[place])
                    await TryAsync([.. best.Steps.Take(place), simpler, .. best.Steps.Skip(place + 1)]);
            }
        }
    }

    /// <summary>Returns a test in C# that fails as the run did.</summary>
    public static string ToTest(RunResult broken)
    {
        var text = new StringBuilder();
        text.Append("[Fact]\npublic Task ").Append("Seed_").Append(broken.Seed).Append("_keeps_every_promise() => Simulator.VerifyAsync(\n    ")
            .Append(broken.Seed);
        text.AppendJoin("", broken.Steps.Select(step => $",\n    {step.ToCSharp()}"));
        return text.Append(");\n").ToString();
    }

    // The words of a violation, without what it is about: a smaller run must break the same promise.
    private static string KindOf(string violation) => NotAWord().Replace(violation, "#");

    [GeneratedRegex("[^ ]*[0-9/][^ ]*", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex NotAWord();

    private static async Task<bool> RemoveAsync(RunResult best, int size, Func<IReadOnlyList<RunStep>, Task<bool>> tryAsync)
    {
        // From the end: what comes late depends on what came early.
        for (var start = best.Steps.Count - size; start >= 0; start -= size)
        {
            if (await tryAsync([.. best.Steps.Take(start), .. best.Steps.Skip(start + size)]))
                return true;
        }

        return false;
    }

}
