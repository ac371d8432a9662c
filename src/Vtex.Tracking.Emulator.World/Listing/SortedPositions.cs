namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>Positions in the order of a comparer, in short parts, so that adding and removing one moves few of them.</summary>
internal sealed class SortedPositions
{
    private const int PartSize = 512;

    private readonly IComparer<int> _comparer;
    private readonly List<List<int>> _parts = [];

    /// <param name="sorted">The positions, in this order already.</param>
    /// <param name="comparer">The order, in which no two positions are equal.</param>
    public SortedPositions(IEnumerable<int> sorted, IComparer<int> comparer)
    {
        _comparer = comparer;
        foreach (var part in sorted.Chunk(PartSize / 2))
        {
            _parts.Add([.. part]);
            Count += part.Length;
        }
    }

    public int Count { get; private set; }

    public void Add(int position)
    {
        if (_parts.Count == 0)
            _parts.Add([]);
        var index = PartOf(position);
        var part = _parts[index];
        part.Insert(~part.BinarySearch(position, _comparer), position);
        Count++;
        if (part.Count < PartSize)
            return;
        _parts.Insert(index + 1, part[(PartSize / 2)..]);
        part.RemoveRange(PartSize / 2, part.Count - (PartSize / 2));
    }

    public void Remove(int position)
    {
        var index = PartOf(position);
        var part = _parts[index];
        part.RemoveAt(part.BinarySearch(position, _comparer));
        Count--;
        if (part.Count == 0)
            _parts.RemoveAt(index);
    }

    /// <summary>All positions, the first ones or the last ones first.</summary>
    public IEnumerable<int> All(bool descending)
    {
        for (var n = 0; n < _parts.Count; n++)
        {
            var part = _parts[descending ? _parts.Count - 1 - n : n];
            for (var i = 0; i < part.Count; i++)
                yield return part[descending ? part.Count - 1 - i : i];
        }
    }

    /// <summary>Some of the positions, the first ones or the last ones first, after skipping some. It takes the longer, the more are skipped.</summary>
    public List<int> Part(bool descending, int skip, int take)
    {
        var found = new List<int>(take);
        for (var n = 0; n < _parts.Count && found.Count < take; n++)
        {
            var part = _parts[descending ? _parts.Count - 1 - n : n];
            for (; skip < part.Count && found.Count < take; skip++)
                found.Add(part[descending ? part.Count - 1 - skip : skip]);
            skip -= part.Count;
        }

        return found;
    }

    // The last part that begins with the position or before it; the first part when none does.
    private int PartOf(int position)
    {
        var (low, high) = (0, _parts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_comparer.Compare(_parts[middle][0], position) <= 0)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }
}
