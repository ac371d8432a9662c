using System.Numerics;

namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>Puts the stops of a tour into the order of the shortest total travel time.</summary>
/// <remarks>The limit of 21 stops is documented; how the real system orders them is not, the method is ours.</remarks>
internal static class StopOrder
{
    /// <summary>The maximum number of stops that are ordered automatically.</summary>
    public const int MaxStops = 21;

    /// <summary>Up to here the best order is found for certain; beyond, the effort doubles with each stop.</summary>
    public const int MaxExactStops = 12;

    /// <summary>
    /// The indexes of the stops in the order to drive them, from the start and without a way back. Up to
    /// <see cref="MaxExactStops"/> stops it is the shortest there is; above, it is one that turning any stretch or
    /// moving up to three stops does not shorten, and never longer than the order given. The same input always has the
    /// same result.
    /// </summary>
    /// <exception cref="WorldRuleException">There are more than <see cref="MaxStops"/> stops.</exception>
    public static IReadOnlyList<int> Shortest(GeoPoint start, IReadOnlyList<GeoPoint> stops, string? displacementType)
    {
        if (stops.Count > MaxStops)
        {
            throw new WorldRuleException(FormattableString.Invariant(
                $"A tour of {stops.Count} stops cannot be ordered by shortest time: at most {MaxStops} stops can. ")
                + "Split it, or give the order yourself.");
        }

        var times = new TravelMatrix(start, stops, displacementType);
        return stops.Count <= MaxExactStops ? ExactStopOrder.Find(times) : StopOrderSearch.Find(times);
    }
}

/// <summary>The shortest order for certain, by the method of Held and Karp.</summary>
internal static class ExactStopOrder
{
    /// <summary>The shortest order; among equally short ones, the one with the lower index first.</summary>
    public static int[] Find(TravelMatrix times)
    {
        var remaining = Remaining(times);
        var order = new int[times.Stops];
        var (visited, at) = (0, times.Start);
        for (var step = 0; step < order.Length; step++)
        {
            at = Next(times, remaining, visited, at).Stop;
            visited |= 1 << at;
            order[step] = at;
        }

        return order;
    }

    // The seconds still to drive, by the set of stops visited (a bit each) and the one among them where one stands.
    private static int[,] Remaining(TravelMatrix times)
    {
        var all = (1 << times.Stops) - 1;
        var remaining = new int[all + 1, times.Stops];
        for (var visited = all - 1; visited > 0; visited--)
        {
            for (var left = visited; left != 0; left &= left - 1)
            {
                var at = BitOperations.TrailingZeroCount(left);
                remaining[visited, at] = Next(times, remaining, visited, at).Seconds;
            }
        }

        return remaining;
    }

    private static (int Stop, int Seconds) Next(TravelMatrix times, int[,] remaining, int visited, int at)
    {
        var best = (Stop: -1, Seconds: int.MaxValue);
        for (var stop = 0; stop < times.Stops; stop++)
        {
            if ((visited & (1 << stop)) != 0)
                continue;
            var seconds = times[at, stop] + remaining[visited | (1 << stop), stop];
            if (seconds < best.Seconds)
                best = (stop, seconds);
        }

        return best;
    }
}

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
