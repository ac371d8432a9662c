using System.Numerics;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>A Fenwick tree: how many items each block holds, with sums over a prefix in logarithmic time.</summary>
internal sealed class CountTree
{
    private int[] _sums = new int[2];

    public int Total { get; private set; }

    /// <summary>Makes a tree of what the blocks hold, in linear time.</summary>
    public static CountTree Of(ReadOnlySpan<int> counts)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, counts.Length));
        var tree = new CountTree { _sums = new int[size + 1] };
        counts.CopyTo(tree._sums.AsSpan(1));
        foreach (var count in counts)
            tree.Total += count;
        for (var i = 1; i < size; i++)
            tree._sums[i + (i & -i)] += tree._sums[i];
        return tree;
    }

    public void Add(int block, int count)
    {
        while (block >= _sums.Length - 1)
            Grow();
        for (var i = block + 1; i < _sums.Length; i += i & -i)
            _sums[i] += count;
        Total += count;
    }

    /// <summary>The block with the n-th item (from 0) of all the trees together, and how many items lie before it.</summary>
    public static (int Block, int Before) FindBlock(ReadOnlySpan<CountTree> trees, int n)
    {
        var size = 1;
        foreach (var tree in trees)
            size = Math.Max(size, tree._sums.Length - 1);

        var (block, before) = (0, 0);
        for (var step = (int)BitOperations.RoundUpToPowerOf2((uint)size); step > 0; step /= 2)
        {
            var sum = Sum(trees, block + step);
            if (block + step > size || before + sum > n)
                continue;
            block += step;
            before += sum;
        }

        return (block, before);
    }

    private static int Sum(ReadOnlySpan<CountTree> trees, int node)
    {
        var sum = 0;
        foreach (var tree in trees)
            sum += tree.Node(node);
        return sum;
    }

    // The sizes are powers of two (plus the unused element 0), so a node past the end is either the whole tree or empty.
    private int Node(int node)
    {
        if (node < _sums.Length)
            return _sums[node];
        return BitOperations.IsPow2(node) ? Total : 0;
    }

    private void Grow()
    {
        var size = _sums.Length - 1;
        Array.Resize(ref _sums, (size * 2) + 1);
        _sums[^1] = Total;
    }
}
