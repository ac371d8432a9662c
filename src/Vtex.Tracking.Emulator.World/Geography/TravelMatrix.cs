namespace Vtex.Tracking.Emulator.World;

/// <summary>The seconds between any two of a tour's stops and its start.</summary>
internal sealed class TravelMatrix
{
    private readonly int[,] _seconds;

    public TravelMatrix(GeoPoint start, IReadOnlyList<GeoPoint> stops, string? displacementType)
    {
        var speeds = VehicleSpeeds.Of(displacementType);
        GeoPoint[] places = [.. stops, start];
        Stops = stops.Count;
        _seconds = new int[places.Length, places.Length];
        for (var from = 0; from < places.Length; from++)
        {
            for (var to = 0; to < places.Length; to++)
                _seconds[from, to] = TravelTimes.Seconds(TravelTimes.RoadMeters(places[from], places[to]), speeds);
        }
    }

    public int Stops { get; }

    /// <summary>The start's own index, after all stops.</summary>
    public int Start => Stops;

    public int this[int from, int to] => _seconds[from, to];

    /// <summary>The seconds from the start through all stops in this order; nobody drives back.</summary>
    public int TotalOf(ReadOnlySpan<int> order)
    {
        var (total, at) = (0, Start);
        foreach (var stop in order)
        {
            total += this[at, stop];
            at = stop;
        }

        return total;
    }
}
