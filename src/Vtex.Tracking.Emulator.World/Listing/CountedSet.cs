using System.Numerics;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>A set of positions that knows how many it has, and finds the n-th of them in logarithmic time.</summary>
internal sealed class CountedSet
{
    private const int BlockWords = 8;
    private const int BlockSize = BlockWords * PositionSet.Bits;

    private readonly PositionSet _set;
    private readonly CountTree _counts;

    /// <summary>Counts a set, which is this one's own from then on.</summary>
    public CountedSet(PositionSet set)
    {
        _set = set;
        var words = set.Words;
        var counts = new int[(words.Length + BlockWords - 1) / BlockWords];
        for (var i = 0; i < words.Length; i++)
            counts[i / BlockWords] += BitOperations.PopCount(words[i]);
        _counts = CountTree.Of(counts);
    }

    public int Count => _counts.Total;

    public PositionSet Positions => _set;

    /// <summary>Adds a position or takes it out.</summary>
    /// <returns>Whether that changed the set.</returns>
    public bool Put(int position, bool isIn)
    {
        if (_set.Contains(position) == isIn)
            return false;
        if (isIn)
            _set.Add(position);
        else
            _set.Remove(position);
        _counts.Add(position / BlockSize, isIn ? 1 : -1);
        return true;
    }

    /// <summary>Some of the positions, the smallest first, after skipping some; all of them are there.</summary>
    public List<int> Part(int skip, int take)
    {
        var part = new List<int>(take);
        if (take == 0)
            return part;
        var (block, before) = CountTree.FindBlock([_counts], skip);
        var words = _set.Words;
        skip -= before;
        for (var i = block * BlockWords; part.Count < take; i++)
        {
            var count = BitOperations.PopCount(words[i]);
            if (skip >= count)
                skip -= count;
            else
                Copy(words[i], i * PositionSet.Bits, part, take, ref skip);
        }

        return part;
    }

    private static void Copy(ulong word, int first, List<int> part, int take, ref int skip)
    {
        for (; word != 0 && part.Count < take; word &= word - 1)
        {
            if (skip > 0)
                skip--;
            else
                part.Add(first + BitOperations.TrailingZeroCount(word));
        }
    }
}
