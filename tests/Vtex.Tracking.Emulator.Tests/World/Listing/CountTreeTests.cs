using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class CountTreeTests
{
    [Fact]
    public void Finds_the_block_of_every_item_in_trees_of_any_sizes()
    {
        var blocks = Gen.Choose(0, 70).NonEmptyListOf();
        var trees = Gen.Two(blocks);
        Prop.ForAll(trees.ToArbitrary(), pair =>
        {
            var (left, right) = (Tree(pair.Item1), Tree(pair.Item2));
            var model = pair.Item1.Concat(pair.Item2).Order().ToList();
            for (var n = 0; n < model.Count; n++)
            {
                var (block, before) = CountTree.FindBlock([left, right], n);
                Assert.Equal((model[n], model.Count(other => other < model[n])), (block, before));
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Counts_what_is_taken_away()
    {
        var tree = Tree([0, 3, 3, 9]);
        tree.Add(3, -2);
        Assert.Equal(2, tree.Total);
        Assert.Equal((9, 1), CountTree.FindBlock([tree], 1));
    }

    private static CountTree Tree(IEnumerable<int> blocks)
    {
        var tree = new CountTree();
        foreach (var block in blocks)
            tree.Add(block, 1);
        return tree;
    }
}
