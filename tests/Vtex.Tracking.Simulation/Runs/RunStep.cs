using System.Globalization;

namespace Vtex.Tracking.Simulation.Runs;

/// <summary>
/// One step of a run. Its numbers choose among what there is when it is taken, so that a step means something in every
/// run, also in one that others were left out of.
/// </summary>
/// <param name="Kind">What happens.</param>
/// <param name="A">Usually to whom.</param>
/// <param name="B">Usually how.</param>
/// <param name="C">What goes on afterwards: with 0 everything that waits, with others some or nothing of it.</param>
public sealed record RunStep(StepKind Kind, int A = 0, int B = 0, int C = 0)
{
    // How often each kind comes, in order of the kinds.
    private static readonly (StepKind Kind, int Weight)[] Weights =
    [
        (StepKind.Create, 12), (StepKind.CreateRoute, 5), (StepKind.ReadById, 9), (StepKind.ReadByInvoice, 10),
        (StepKind.ReadPage, 9), (StepKind.RemovePackingList, 3), (StepKind.Pass, 12), (StepKind.Break, 8),
        (StepKind.ServiceFault, 2), (StepKind.Advance, 12), (StepKind.SetClock, 2), (StepKind.Act, 9),
        (StepKind.Invoice, 2), (StepKind.Import, 1), (StepKind.Fork, 1), (StepKind.ResetCopy, 1), (StepKind.KillClient, 3),
        (StepKind.KillEmulator, 2), (StepKind.DiskFault, 3),
    ];

    private static readonly int Total = Weights.Sum(entry => entry.Weight);

    /// <summary>Returns the C# that makes it.</summary>
    public string ToCSharp()
    {
        var numbers = C != 0 ? $"{N(A)}, {N(B)}, {N(C)}" : B != 0 ? $"{N(A)}, {N(B)}" : A != 0 ? N(A) : "";
        return numbers.Length == 0 ? $"new RunStep(StepKind.{Kind})" : $"new RunStep(StepKind.{Kind}, {numbers})";
    }

    internal string ToText() => $"{Kind} {N(A)} {N(B)} {N(C)}";

    internal static RunStep Parse(string text)
    {
        var words = text.Split(' ');
        return new RunStep(Enum.Parse<StepKind>(words[0]), Number(1), Number(2), Number(3));

        int Number(int place) => int.Parse(words[place], CultureInfo.InvariantCulture);
    }

    internal static IReadOnlyList<RunStep> Of(ulong seed, int steps)
    {
        var draw = new Draw(seed ^ 0x5EED);
        var plan = WorldPlan.Of(seed);
        return [.. Enumerable.Range(0, steps).Select(_ => Of(draw)).Select(step => step with { Kind = KindIn(plan, step) })];
    }

    // In worlds with more in them, some kinds come in place of others, so that the steps of all other worlds stay what they were.
    private static StepKind KindIn(WorldPlan plan, RunStep step) => step.Kind switch
    {
        StepKind.Import or StepKind.Fork or StepKind.ResetCopy when plan.HasServer => StepKind.FailOver,
        StepKind.RemovePackingList or StepKind.CreateRoute when plan.HasOrders => StepKind.ImportOrder,
        _ => step.Kind,
    };

    private static RunStep Of(Draw draw)
    {
        var place = draw.Below(Total);
        var kind = Weights.First(entry => (place -= entry.Weight) < 0).Kind;
        return new RunStep(kind, draw.Below(1000), draw.Below(1000), draw.Below(1000));
    }

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
