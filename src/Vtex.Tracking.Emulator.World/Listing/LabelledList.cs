namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Items in the order they came, each with one of a few labels. Counting a label, changing one and finding the n-th
/// item of some labels take logarithmic time: items lie in small blocks, and a tree for each label counts the blocks.
/// </summary>
internal sealed class LabelledList<T>(int labels)
{
    private const int BlockSize = 64;

    private readonly List<T> _items = [];
    private readonly List<byte> _labels = [];
    private readonly CountTree[] _counts = [.. Enumerable.Range(0, labels).Select(_ => new CountTree())];

    public int Add(T item, int label)
    {
        var position = _items.Count;
        _items.Add(item);
        _labels.Add((byte)label);
        _counts[label].Add(position / BlockSize, 1);
        return position;
    }

    public void Relabel(int position, int label)
    {
        var old = _labels[position];
        if (old == label)
            return;

        _counts[old].Add(position / BlockSize, -1);
        _counts[label].Add(position / BlockSize, 1);
        _labels[position] = (byte)label;
    }

    public int Count(LabelSet wanted)
    {
        var count = 0;
        for (var label = 0; label < _counts.Length; label++)
        {
            if (wanted.Contains(label))
                count += _counts[label].Total;
        }

        return count;
    }

    /// <summary>Adds to <paramref name="target"/> up to <paramref name="take"/> items, after skipping some.</summary>
    public void CopyTo(List<T> target, LabelSet wanted, int skip, int take)
    {
        var trees = _counts.Where((_, label) => wanted.Contains(label)).ToArray();
        var left = Math.Min(take, Count(wanted) - skip);
        while (left > 0)
        {
            var (block, before) = CountTree.FindBlock(trees, skip);
            var copied = CopyBlock(target, wanted, block, skip - before, left);
            skip += copied;
            left -= copied;
        }
    }

    private int CopyBlock(List<T> target, LabelSet wanted, int block, int skip, int take)
    {
        var copied = 0;
        var end = Math.Min(_items.Count, (block + 1) * BlockSize);
        for (var position = block * BlockSize; position < end && copied < take; position++)
        {
            if (!wanted.Contains(_labels[position]) || skip-- > 0)
                continue;
            target.Add(_items[position]);
            copied++;
        }

        return copied;
    }
}

/// <summary>A set of labels that a list asks for; the default value asks for all.</summary>
internal readonly record struct LabelSet
{
    private readonly uint _excluded;

    private LabelSet(uint excluded) => _excluded = excluded;

    public static LabelSet All => default;

    public static LabelSet Of(IEnumerable<int> labels) =>
        new(~labels.Aggregate(0u, (bits, label) => bits | (1u << label)));

    public LabelSet Without(int label) => new(_excluded | (1u << label));

    public bool Contains(int label) => (_excluded & (1u << label)) == 0;
}

/// <summary>The position of an item in a <see cref="LabelledList{T}"/>, so that its label can change.</summary>
internal readonly record struct ListPosition<T>(LabelledList<T> List, int Position)
{
    public void Relabel(int label) => List.Relabel(Position, label);
}
