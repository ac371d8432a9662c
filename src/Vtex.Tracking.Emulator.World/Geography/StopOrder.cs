namespace Vtex.Tracking.Emulator.World;

/// <summary>Puts the stops of a tour into the order of the shortest total travel time.</summary>
/// <remarks>The limit of 21 stops is documented; how the real system orders them is not, the method is ours.</remarks>
internal static class StopOrder
{
    /// <summary>How many stops are ordered automatically at most.</summary>
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
