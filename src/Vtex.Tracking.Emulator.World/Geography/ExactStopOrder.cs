using System.Numerics;

namespace Vtex.Tracking.Emulator.World;

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
