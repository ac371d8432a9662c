using Vtex.Tracking.Emulator.World.Listing;

namespace Vtex.Tracking.Emulator.Tests.World.Listing;

/// <summary>The parts of indexes give what a look at each position gives, for more positions than one of their blocks has.</summary>
public sealed class PositionTests
{
    private const int Positions = 10_000;

    [Fact]
    public void A_counted_set_has_the_positions_that_were_put_in()
    {
        var random = new Random(1);
        var expected = new SortedSet<int>(Enumerable.Range(0, Positions).Where(_ => random.Next(3) == 0));
        var counted = new CountedSet(SetOf(expected));
        for (var i = 0; i < 2_000; i++)
        {
            var (position, isIn) = (random.Next(Positions * 2), random.Next(2) == 0);
            Assert.Equal(isIn ? expected.Add(position) : expected.Remove(position), counted.Put(position, isIn));
            if (i % 50 != 0)
                continue;
            var skip = random.Next(expected.Count);
            var take = Math.Min(random.Next(100), expected.Count - skip);
            Assert.Equal(expected.Count, counted.Count);
            Assert.Equal(expected.Skip(skip).Take(take), counted.Part(skip, take));
        }

        Assert.Empty(counted.Part(0, 0));
        Assert.Empty(new CountedSet(new PositionSet()).Part(0, 0));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(129)]
    public void Sets_of_all_positions_have_them_and_no_others(int count)
    {
        var all = PositionSet.Below(count);
        Assert.Equal(Enumerable.Range(0, count), all.Positions());
        Assert.Equal(Enumerable.Range(0, count).Reverse(), all.Positions(descending: true));
        Assert.Equal(count, all.Count);
    }

    [Fact]
    public void Sets_of_different_lengths_are_combined()
    {
        var random = new Random(2);
        for (var i = 0; i < 200; i++)
        {
            var one = Enumerable.Range(0, random.Next(1, 2_000)).Where(_ => random.Next(2) == 0).ToHashSet();
            var other = Enumerable.Range(0, random.Next(1, 2_000)).Where(_ => random.Next(4) == 0).ToHashSet();
            Assert.Equal(one.Intersect(other).Order(), SetOf(one).And(SetOf(other)).Positions());
            Assert.Equal(one.Union(other).Order(), SetOf(one).Or(SetOf(other)).Positions());
            Assert.Equal(one.Except(other).Order(), SetOf(one).Except(SetOf(other)).Positions());
            Assert.Equal(one.Intersect(other).Count(), SetOf(one).CountWith(SetOf(other)));
        }
    }

    [Fact]
    public void Sorted_positions_stay_sorted()
    {
        var random = new Random(3);
        var keys = Enumerable.Range(0, Positions).Select(_ => random.Next(500)).ToArray();
        var comparer = Comparer<int>.Create((one, other) => (keys[one], one).CompareTo((keys[other], other)));
        var expected = new SortedSet<int>(Enumerable.Range(0, Positions / 2), comparer);
        var sorted = new SortedPositions(expected, comparer);
        for (var i = 0; i < 12_000; i++)
        {
            var position = random.Next(Positions);
            if (expected.Add(position))
            {
                sorted.Add(position);
            }
            else
            {
                expected.Remove(position);
                sorted.Remove(position);
            }

            if (i % 500 == 0)
                Compare(expected, sorted, random);
        }

        foreach (var position in expected.ToList())
            sorted.Remove(position);
        Assert.Empty(sorted.All(descending: false));
        sorted.Add(7);
        Assert.Equal([7], sorted.Part(descending: true, 0, 10));
    }

    [Fact]
    public void An_index_of_times_finds_what_lies_in_a_range()
    {
        var random = new Random(4);
        var start = new DateTimeOffset(2031, 3, 10, 12, 0, 0, TimeSpan.Zero);
        var times = new List<DateTimeOffset?>();
        var index = new TimeIndex<DateTimeOffset?>(times, time => time);
        for (var i = 0; i < 300; i++)
        {
            for (var n = 0; n < 40; n++)
                times.Add(random.Next(5) == 0 ? null : start.AddMinutes(times.Count + random.Next(-20, 20)));
            var changed = random.Next(times.Count);
            times[changed] = random.Next(2) == 0 ? null : start.AddMinutes(random.Next(12_000));
            index.Note(changed);

            var (from, to) = (start.AddMinutes(random.Next(12_000)), start.AddMinutes(random.Next(12_000)));
            var found = PositionSet.Below(times.Count);
            index.Limit(found, from, to);
            Assert.Equal(Enumerable.Range(0, times.Count).Where(position => times[position] >= from && times[position] <= to), found.Positions());
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(40)]
    [InlineData(900)]
    [InlineData(9_999)]
    public void A_sort_index_gives_the_pages_of_any_set(int count)
    {
        var random = new Random(5);
        var items = Enumerable.Range(0, Positions).Select(_ => random.Next(700)).ToList();
        var index = new SortIndex<int>(items, (one, other) => one.CompareTo(other));
        for (var i = 0; i < 20; i++)
        {
            items.Add(random.Next(700));
            var wanted = Enumerable.Range(0, items.Count).OrderBy(_ => random.Next()).Take(count).ToHashSet();
            var sorted = wanted.OrderBy(position => items[position]).ThenBy(position => position).ToList();
            var (skip, isDescending) = (random.Next(count), random.Next(2) == 0);
            var take = Math.Min(30, count - skip);
            var expected = (isDescending ? sorted.AsEnumerable().Reverse() : sorted).Skip(skip).Take(take);
            Assert.Equal(expected, index.Page(SetOf(wanted), count, isDescending, skip, take));
            Assert.Equal(expected, index.Take(SetOf(wanted), count).Part(isDescending, skip, take));
        }
    }

    private static void Compare(SortedSet<int> expected, SortedPositions sorted, Random random)
    {
        Assert.Equal(expected.Count, sorted.Count);
        Assert.Equal(expected, sorted.All(descending: false));
        Assert.Equal(expected.Reverse(), sorted.All(descending: true));
        var skip = random.Next(expected.Count);
        Assert.Equal(expected.Skip(skip).Take(700), sorted.Part(descending: false, skip, 700));
        Assert.Equal(expected.Reverse().Skip(skip).Take(700), sorted.Part(descending: true, skip, 700));
    }

    private static PositionSet SetOf(IEnumerable<int> positions)
    {
        var set = new PositionSet();
        foreach (var position in positions)
            set.Add(position);
        return set;
    }
}
