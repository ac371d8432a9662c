namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Sorts the items of a list by what they keep, those that are equal by their position. It is made when it is first asked, and
/// then follows the list.
/// </summary>
internal sealed class SortIndex<T>(IReadOnlyList<T> items, Comparison<T> compare)
{
    private SortedPositions? _sorted;

    private IComparer<int> Comparer => field ??= Comparer<int>.Create(Compare);

    /// <summary>Some of the positions of a set, in the order of this index, after skipping some.</summary>
    public List<int> Page(PositionSet wanted, int count, bool descending, int skip, int take)
    {
        if (count == 0 || take == 0)
            return [];
        var all = Refresh();
        if (count == all.Count)
            return all.Part(descending, skip, take);
        if (IsShort(count, skip + take))
        {
            var sorted = Sort(wanted);
            return [.. (descending ? sorted.AsEnumerable().Reverse() : sorted).Skip(skip).Take(take)];
        }

        var found = new List<int>(take);
        foreach (var position in all.All(descending))
        {
            if (!wanted.Contains(position) || skip-- > 0)
                continue;
            found.Add(position);
            if (found.Count == take)
                break;
        }

        return found;
    }

    /// <summary>All positions of a set, in the order of this index.</summary>
    public SortedPositions Take(PositionSet wanted, int count) =>
        new(IsShort(count, count) ? Sort(wanted) : Refresh().All(descending: false).Where(wanted.Contains), Comparer);

    // Going through all until enough are found takes longer than sorting the few that there are.
    private bool IsShort(int count, int enough) => (double)enough * items.Count > 16.0 * count * count * int.Log2(count + 1);

    private List<int> Sort(PositionSet wanted)
    {
        var sorted = new List<int>(wanted.Positions());
        sorted.Sort(Comparer);
        return sorted;
    }

    private SortedPositions Refresh()
    {
        var known = _sorted?.Count ?? 0;
        if (_sorted is null || items.Count - known > known / 8)
        {
            var all = new List<int>(Enumerable.Range(0, items.Count));
            all.Sort(Comparer);
            return _sorted = new SortedPositions(all, Comparer);
        }

        for (; known < items.Count; known++)
            _sorted.Add(known);
        return _sorted;
    }

    private int Compare(int first, int second)
    {
        var order = compare(items[first], items[second]);
        return order != 0 ? order : first.CompareTo(second);
    }
}
