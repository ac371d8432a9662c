namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// A short order for tours too long to try everything: turns and moves stretches of an order as long as that makes it
/// shorter (2-opt and or-opt).
/// </summary>
internal sealed class StopOrderSearch
{
    private const int LongestMove = 3;

    private readonly TravelMatrix _times;
    private int[] _order;
    private int[] _candidate;
    private int _total;

    private StopOrderSearch(TravelMatrix times, int[] order)
    {
        _times = times;
        _order = order;
        _candidate = new int[order.Length];
        _total = times.TotalOf(order);
    }

    /// <summary>The better of what nearest neighbours and the given order lead to; of equals, the first.</summary>
    public static int[] Find(TravelMatrix times)
    {
        var fromNearest = new StopOrderSearch(times, NearestNeighbours(times));
        var fromGiven = new StopOrderSearch(times, [.. Enumerable.Range(0, times.Stops)]);
        fromNearest.Improve();
        fromGiven.Improve();
        return fromGiven._total < fromNearest._total ? fromGiven._order : fromNearest._order;
    }

    private static int[] NearestNeighbours(TravelMatrix times)
    {
        var left = Enumerable.Range(0, times.Stops).ToList();
        var order = new int[times.Stops];
        var at = times.Start;
        for (var step = 0; step < order.Length; step++)
        {
            at = left.MinBy(stop => times[at, stop]);
            left.Remove(at);
            order[step] = at;
        }

        return order;
    }

    // Ends, since every change that is kept makes a whole number smaller.
    private void Improve()
    {
        int before;
        do
        {
            before = _total;
            TurnStretches();
            MoveStretches();
        }
        while (_total < before);
    }

    private void TurnStretches()
    {
        for (var first = 0; first < _order.Length - 1; first++)
        {
            for (var last = first + 1; last < _order.Length; last++)
            {
                _order.CopyTo(_candidate, 0);
                _candidate.AsSpan(first..(last + 1)).Reverse();
                KeepIfShorter();
            }
        }
    }

    private void MoveStretches()
    {
        for (var length = 1; length <= LongestMove; length++)
        {
            for (var from = 0; from <= _order.Length - length; from++)
            {
                for (var to = 0; to <= _order.Length - length; to++)
                {
                    Move(from, length, to);
                    KeepIfShorter();
                    Move(from, length, to);
                    _candidate.AsSpan(to, length).Reverse();
                    KeepIfShorter();
                }
            }
        }
    }

    // Those between the old place and the new one close the gap.
    private void Move(int from, int length, int to)
    {
        _order.CopyTo(_candidate, 0);
        if (to < from)
            _order.AsSpan(to..from).CopyTo(_candidate.AsSpan(to + length));
        else
            _order.AsSpan((from + length)..(to + length)).CopyTo(_candidate.AsSpan(from));
        _order.AsSpan(from, length).CopyTo(_candidate.AsSpan(to));
    }

    private void KeepIfShorter()
    {
        var total = _times.TotalOf(_candidate);
        if (total >= _total)
            return;

        (_order, _candidate, _total) = (_candidate, _order, total);
    }
}
