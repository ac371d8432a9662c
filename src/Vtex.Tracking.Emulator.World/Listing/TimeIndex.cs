using System.Runtime.InteropServices;

namespace Vtex.Tracking.Emulator.World.Listing;

/// <summary>
/// Finds the items of a list by a time that they may have, and that may change. It is made when it is first asked; what changed
/// since then is looked at when it is asked again.
/// </summary>
internal sealed class TimeIndex<T>(IReadOnlyList<T> items, Func<T, DateTimeOffset?> timeOf)
{
    private const long None = long.MinValue;
    private const int Few = 32;

    private readonly List<(long Ticks, int Position)> _sorted = [];
    private readonly List<long> _known = [];
    private readonly PositionSet _timed = new();
    private readonly PositionSet _changed = new();

    /// <summary>Notes that an item of the list is another one now.</summary>
    public void Note(int position)
    {
        if (position < _known.Count)
            _changed.Add(position);
    }

    /// <summary>The positions of the items of a time, ends included; a set of the caller's own.</summary>
    public PositionSet Between(DateTimeOffset from, DateTimeOffset to)
    {
        Refresh();
        var (low, high) = (IndexOf((from.UtcTicks, int.MinValue)), IndexOf((to.UtcTicks, int.MaxValue)));
        if (high - low > _sorted.Count / 2)
        {
            var most = _timed.Copy();
            foreach (var (_, position) in Part(0, low))
                most.Remove(position);
            foreach (var (_, position) in Part(high, _sorted.Count))
                most.Remove(position);
            return most;
        }

        var set = new PositionSet(items.Count);
        if (low < high)
        {
            foreach (var (_, position) in Part(low, high))
                set.Add(position);
        }

        return set;
    }

    private ReadOnlySpan<(long Ticks, int Position)> Part(int from, int to) =>
        CollectionsMarshal.AsSpan(_sorted)[from..to];

    private void Refresh()
    {
        var added = new List<(long Ticks, int Position)>();
        var gone = new List<(long Ticks, int Position)>();
        foreach (var position in _changed.Positions())
            Look(position, added, gone);
        _changed.Clear();
        while (_known.Count < items.Count)
        {
            _known.Add(None);
            Look(_known.Count - 1, added, gone);
        }

        if (gone.Count > Few)
            _sorted.RemoveAll(entry => _known[entry.Position] != entry.Ticks);
        else
            gone.ForEach(entry => _sorted.RemoveAt(IndexOf(entry)));
        added.Sort();
        if (added.Count > Few && _sorted is [.., var last] && last.CompareTo(added[0]) > 0)
        {
            _sorted.AddRange(added);
            _sorted.Sort();
            return;
        }

        foreach (var entry in added)
            _sorted.Insert(IndexOf(entry), entry);
    }

    private void Look(int position, List<(long Ticks, int Position)> added, List<(long Ticks, int Position)> gone)
    {
        var (before, now) = (_known[position], timeOf(items[position])?.UtcTicks ?? None);
        if (before == now)
            return;
        _known[position] = now;
        if (before != None)
            gone.Add((before, position));
        if (now != None)
        {
            added.Add((now, position));
            _timed.Add(position);
        }
        else
        {
            _timed.Remove(position);
        }
    }

    // The first place whose entry is not before the one given.
    private int IndexOf((long Ticks, int Position) entry)
    {
        var place = _sorted.BinarySearch(entry);
        return place < 0 ? ~place : place;
    }
}
