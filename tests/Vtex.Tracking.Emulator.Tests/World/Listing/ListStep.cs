using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Something a property test does to a list; what a number means depends on the kind.</summary>
internal sealed record ListStep(ListStepKind Kind, int Label, int Number, int Take, LabelSet Labels)
{
    /// <summary>Any step; adds are the most frequent, so that lists grow past their blocks.</summary>
    public static Gen<ListStep> Any(int labels) =>
        from kind in Gen.Frequency(
            (5, Gen.Constant(ListStepKind.Add)), (3, Gen.Constant(ListStepKind.Relabel)), (1, Gen.Constant(ListStepKind.Page)))
        from label in Gen.Choose(0, labels - 1)
        from number in Gen.Choose(0, 1_000_000)
        from take in Gen.Choose(0, 200)
        from wanted in LabelSets(labels)
        select new ListStep(kind, label, number, take, wanted);

    private static Gen<LabelSet> LabelSets(int labels) => Gen.Frequency(
        (1, Gen.Constant(LabelSet.All)),
        (3, Gen.SubListOf(Enumerable.Range(0, labels)).Select(chosen => LabelSet.Of(chosen))));
}
