namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Sorts the items of a list by what they keep, those that are equal by their position. It is made when it is first asked, and
/// then follows the list.
/// </summary>
internal sealed class SortIndex<T>(IReadOnlyList<T> items, Comparison<T> compare)
{
    private const int Few = 32;

    private readonly List<int> _sorted = [];

    /// <summary>A part of the positions of a set, in the order of this index.</summary>
    public IReadOnlyList<int> Page(PositionSet wanted, int count, bool descending, int skip, int take)
    {
        Refresh();
        var comparer = Comparer<int>.Create(Compare);
        var all = (long)count * 64 < items.Count
            ? wanted.Positions().Order(comparer).ToList()
            : _sorted;
        var found = new List<int>();
        for (var i = 0; i < all.Count && found.Count < take; i++)
        {
            var position = all[descending ? all.Count - 1 - i : i];
            if (wanted.Contains(position) && skip-- <= 0)
                found.Add(position);
        }

        return found;
    }

    private void Refresh()
    {
        var comparer = Comparer<int>.Create(Compare);
        if (items.Count - _sorted.Count > Few)
        {
            _sorted.AddRange(Enumerable.Range(_sorted.Count, items.Count - _sorted.Count));
            _sorted.Sort(comparer);
        }

        while (_sorted.Count < items.Count)
        {
            var position = _sorted.Count;
            _sorted.Insert(~_sorted.BinarySearch(position, comparer), position);
        }
    }

    private int Compare(int first, int second)
    {
        var order = compare(items[first], items[second]);
        return order != 0 ? order : first.CompareTo(second);
    }
}
