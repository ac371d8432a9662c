using System.Numerics;
using System.Runtime.InteropServices;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>A set of positions in a list, as bits, so that sets are combined 64 positions at a time.</summary>
internal sealed class PositionSet
{
    /// <summary>How many positions a word has.</summary>
    public const int Bits = 64;

    private ulong[] _words;

    public PositionSet(int capacity = 0) => _words = new ulong[(capacity + Bits - 1) / Bits];

    /// <summary>The positions as bits, the first one in the lowest bit of the first word.</summary>
    public Span<ulong> Words => _words;

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _words)
                count += BitOperations.PopCount(word);
            return count;
        }
    }

    /// <summary>Makes a set of all positions below a number.</summary>
    public static PositionSet Below(int count)
    {
        var set = new PositionSet(count);
        Array.Fill(set._words, ulong.MaxValue);
        if (count % Bits > 0)
            set._words[^1] = (1UL << (count % Bits)) - 1;
        return set;
    }

    public PositionSet Copy()
    {
        var copy = new PositionSet();
        copy._words = [.. _words];
        return copy;
    }

    public bool Contains(int position) => position / Bits < _words.Length && (_words[position / Bits] & Bit(position)) != 0;

    public void Add(int position)
    {
        if (position / Bits >= _words.Length)
            Array.Resize(ref _words, Math.Max((position / Bits) + 1, _words.Length * 2));
        _words[position / Bits] |= Bit(position);
    }

    public void Remove(int position)
    {
        if (position / Bits < _words.Length)
            _words[position / Bits] &= ~Bit(position);
    }

    public void Clear() => Array.Clear(_words);

    public PositionSet And(PositionSet other)
    {
        var common = Math.Min(_words.Length, other._words.Length);
        var own = _words.AsSpan(0, common);
        var theirs = other._words.AsSpan(0, common);
        var vectors = MemoryMarshal.Cast<ulong, Vector<ulong>>(own);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(theirs);
        for (var i = 0; i < vectors.Length; i++)
            vectors[i] &= others[i];
        for (var i = vectors.Length * Vector<ulong>.Count; i < common; i++)
            own[i] &= theirs[i];
        _words.AsSpan(common).Clear();
        return this;
    }

    public PositionSet Or(PositionSet other)
    {
        if (other._words.Length > _words.Length)
            Array.Resize(ref _words, other._words.Length);
        for (var i = 0; i < other._words.Length; i++)
            _words[i] |= other._words[i];
        return this;
    }

    public PositionSet Except(PositionSet other)
    {
        for (var i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
            _words[i] &= ~other._words[i];
        return this;
    }

    /// <summary>How many positions are in another set too.</summary>
    public int CountWith(PositionSet other)
    {
        var count = 0;
        for (var i = 0; i < Math.Min(_words.Length, other._words.Length); i++)
            count += BitOperations.PopCount(_words[i] & other._words[i]);
        return count;
    }

    /// <summary>The positions, the smallest first or the largest first.</summary>
    public IEnumerable<int> Positions(bool descending = false)
    {
        for (var n = 0; n < _words.Length; n++)
        {
            var i = descending ? _words.Length - 1 - n : n;
            for (var word = _words[i]; word != 0;)
            {
                var bit = descending ? Bits - 1 - BitOperations.LeadingZeroCount(word) : BitOperations.TrailingZeroCount(word);
                word &= ~(1UL << bit);
                yield return (i * Bits) + bit;
            }
        }
    }

    private static ulong Bit(int position) => 1UL << (position % Bits);
}
