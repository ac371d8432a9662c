namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>The lengths of routes on the road, in metres; nobody drives back.</summary>
internal static class RouteLength
{
    /// <summary>The length of the way through all places in their order.</summary>
    public static int Of(GeoPoint start, IReadOnlyList<GeoPoint> places)
    {
        var (length, at) = (0L, start);
        foreach (var place in places)
        {
            length += TravelTimes.RoadMeters(at, place);
            at = place;
        }

        return (int)Math.Min(length, int.MaxValue);
    }

    /// <summary>
    /// The length of the shortest way through all places: that of the order of the shortest time; of more places than that is found for,
    /// the shorter one of their order and of the way that goes to the nearest place each time.
    /// </summary>
    public static int Shortest(GeoPoint start, IReadOnlyList<GeoPoint> places, string? displacementType) => places.Count <= StopOrder.MaxStops
        ? Of(start, [.. StopOrder.Shortest(start, places, displacementType).Select(index => places[index])])
        : Math.Min(Of(start, places), Of(start, Nearest(start, places)));

    private static List<GeoPoint> Nearest(GeoPoint start, IReadOnlyList<GeoPoint> places)
    {
        var (left, order, at) = (places.ToList(), new List<GeoPoint>(), start);
        while (left.Count > 0)
        {
            var next = left.MinBy(at.MetersTo);
            left.Remove(next);
            order.Add(next);
            at = next;
        }

        return order;
    }
}
