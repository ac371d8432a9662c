using System.Numerics;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Finds the items of a list by a time that they may have, and that may change. It knows from when to when the times of neighbours
/// are, and looks at single ones only where a range begins or ends; times that come in about the order of the list are found
/// quickest. It is made when it is first asked, and then follows the list.
/// </summary>
internal sealed class TimeIndex<T>(IReadOnlyList<T> items, Func<T, DateTimeOffset?> timeOf)
{
    private const int WideWords = 64;
    private const int WideSize = WideWords * PositionSet.Bits;

    private readonly List<long> _ticks = [];
    private readonly List<TickRange> _narrow = [];
    private readonly List<TickRange> _wide = [];
    private readonly PositionSet _timed = new();

    /// <summary>Notes that an item of the list is another one now.</summary>
    public void Note(int position)
    {
        if (position < _ticks.Count)
            Look(position);
    }

    /// <summary>Leaves in a set the positions of the items of a time, ends included.</summary>
    public void Limit(PositionSet found, DateTimeOffset from, DateTimeOffset to)
    {
        while (_ticks.Count < items.Count)
        {
            _ticks.Add(0);
            Look(_ticks.Count - 1);
        }

        found.And(_timed);
        var wanted = new TickRange(from.UtcTicks, to.UtcTicks);
        var words = found.Words;
        for (var wide = 0; wide * WideWords < words.Length; wide++)
        {
            var part = words[(wide * WideWords)..Math.Min(words.Length, (wide + 1) * WideWords)];
            if (wide >= _wide.Count || !_wide[wide].Meets(wanted))
                part.Clear();
            else if (!_wide[wide].IsWithin(wanted))
                LimitWords(part, wide * WideWords, wanted);
        }
    }

    private void LimitWords(Span<ulong> words, int first, TickRange wanted)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == 0 || _narrow[first + i].IsWithin(wanted))
                continue;
            if (!_narrow[first + i].Meets(wanted))
                words[i] = 0;
            else
                words[i] = LimitBits(words[i], (first + i) * PositionSet.Bits, wanted);
        }
    }

    private ulong LimitBits(ulong word, int first, TickRange wanted)
    {
        for (var left = word; left != 0; left &= left - 1)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            var ticks = _ticks[first + bit];
            if (ticks < wanted.First || ticks > wanted.Last)
                word &= ~(1UL << bit);
        }

        return word;
    }

    // What neighbours had before stays in what is known of them, which costs no more than a look at each of them.
    private void Look(int position)
    {
        if (timeOf(items[position]) is not { } time)
        {
            _timed.Remove(position);
            return;
        }

        _ticks[position] = time.UtcTicks;
        _timed.Add(position);
        Widen(_narrow, position / PositionSet.Bits, time.UtcTicks);
        Widen(_wide, position / WideSize, time.UtcTicks);
    }

    private static void Widen(List<TickRange> spans, int index, long ticks)
    {
        while (spans.Count <= index)
            spans.Add(new TickRange(long.MaxValue, long.MinValue));
        spans[index] = new TickRange(Math.Min(spans[index].First, ticks), Math.Max(spans[index].Last, ticks));
    }

    private readonly record struct TickRange(long First, long Last)
    {
        public bool IsWithin(TickRange other) => First >= other.First && Last <= other.Last;

        public bool Meets(TickRange other) => First <= other.Last && Last >= other.First;
    }
}
