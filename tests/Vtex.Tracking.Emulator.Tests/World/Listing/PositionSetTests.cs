using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World.Listing;

public sealed class PositionSetTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void It_does_what_a_set_of_numbers_does(int seed)
    {
        var random = new Random(seed);
        var (first, second) = (new PositionSet(), new PositionSet(10));
        var (one, two) = (new SortedSet<int>(), new SortedSet<int>());
        for (var i = 0; i < 500; i++)
        {
            Change(first, one, random);
            Change(second, two, random);
        }

        Assert.Equal(one, first.Positions());
        Assert.Equal(one.Reverse(), first.Positions(descending: true));
        Assert.Equal(one.Count, first.Count);
        Assert.Equal(Enumerable.Range(0, 400).Where(one.Contains), Enumerable.Range(0, 400).Where(first.Contains));
        Assert.Equal(one.Intersect(two), first.Copy().And(second).Positions());
        Assert.Equal(one.Union(two).Order(), first.Copy().Or(second).Positions());
        Assert.Equal(one.Except(two), first.Copy().Except(second).Positions());
        Assert.Equal(one, first.Positions());
        first.Clear();
        Assert.Empty(first.Positions());
    }

    private static void Change(PositionSet set, SortedSet<int> model, Random random)
    {
        var position = random.Next(random.Next(2) == 0 ? 70 : 400);
        if (random.Next(4) > 0)
        {
            set.Add(position);
            model.Add(position);
        }
        else
        {
            set.Remove(position);
            model.Remove(position);
        }
    }
}
