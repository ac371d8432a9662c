using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class LabelledListTests
{
    private const int Labels = 5;

    [Fact]
    public void Behaves_like_a_plain_list_through_any_adds_relabels_and_pages()
    {
        var steps = Gen.ListOf(ListStep.Any(Labels), 600);
        Prop.ForAll(steps.ToArbitrary(), run => Compare(run))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30));
    }

    [Fact]
    public void Behaves_like_a_plain_list_through_thousands_of_steps()
    {
        var steps = ListStep.Any(Labels).Sample(50, 8_000);
        Assert.True(Compare(steps));
    }

    private static bool Compare(IEnumerable<ListStep> steps)
    {
        var list = new LabelledList<int>(Labels);
        var model = new List<(int Item, int Label)>();
        foreach (var step in steps)
        {
            switch (step.Kind)
            {
                case ListStepKind.Add:
                    Assert.Equal(model.Count, list.Add(model.Count, step.Label));
                    model.Add((model.Count, step.Label));
                    break;
                case ListStepKind.Relabel when model.Count > 0:
                    var position = step.Number % model.Count;
                    list.Relabel(position, step.Label);
                    model[position] = (model[position].Item, step.Label);
                    break;
                default:
                    ComparePage(list, model, step);
                    break;
            }
        }

        return true;
    }

    private static void ComparePage(LabelledList<int> list, List<(int Item, int Label)> model, ListStep step)
    {
        var wanted = model.Where(entry => step.Labels.Contains(entry.Label)).Select(entry => entry.Item).ToList();
        var skip = step.Number % (wanted.Count + 3);
        var page = new List<int>();
        list.CopyTo(page, step.Labels, skip, step.Take);
        Assert.Equal(wanted.Count, list.Count(step.Labels));
        Assert.Equal(wanted.Skip(skip).Take(step.Take), page);
    }
}
