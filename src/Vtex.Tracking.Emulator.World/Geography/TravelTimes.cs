using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>Distances and travel times by vehicle.</summary>
/// <remarks>Chosen by us: without a street map, roads count 1.3 times the straight line.</remarks>
internal static class TravelTimes
{
    /// <summary>The ratio of the road to the straight line.</summary>
    public const double DetourFactor = 1.3;

    /// <summary>The way on the road in whole metres, the same in both directions.</summary>
    public static int RoadMeters(GeoPoint from, GeoPoint to) => (int)Math.Round(DetourFactor * from.MetersTo(to));

    /// <summary>The time for the way, rounded up to whole seconds.</summary>
    public static TimeSpan Between(GeoPoint from, GeoPoint to, string? displacementType) =>
        TimeSpan.FromSeconds(Seconds(RoadMeters(from, to), VehicleSpeeds.Of(displacementType)));

    /// <summary>The seconds for a way on the road, rounded up.</summary>
    public static int Seconds(int roadMeters, VehicleSpeeds speeds)
    {
        // In whole numbers, so that a way of exactly twelve minutes does not take a second more.
        var city = Math.Min(roadMeters, VehicleSpeeds.CityMeters);
        var time = 3_600L * city * speeds.Road + 3_600L * (roadMeters - city) * speeds.City;
        var perSecond = 1_000L * speeds.City * speeds.Road;
        return (int)((time + perSecond - 1) / perSecond);
    }
}

/// <summary>The average speeds of vehicles, stops at lights and crossings included.</summary>
/// <remarks>The types are documented (moto, carro, caminhão); the speeds are chosen by us.</remarks>
/// <param name="City">In km/h, for the first <see cref="CityMeters"/> of a way.</param>
/// <param name="Road">In km/h, for what lies beyond.</param>
internal readonly record struct VehicleSpeeds(int City, int Road)
{
    /// <summary>The part of a way that is driven at city speed, in metres on the road.</summary>
    public const int CityMeters = 30_000;

    private static readonly VehicleSpeeds Motorcycle = new(30, 70);
    private static readonly VehicleSpeeds Car = new(25, 75);
    private static readonly VehicleSpeeds Truck = new(18, 60);

    /// <summary>The speeds of a type; case and accents do not count, and an unknown type drives like a car.</summary>
    public static VehicleSpeeds Of(string? displacementType)
    {
        var type = displacementType.AsSpan().Trim();
        return Means(type, "moto") ? Motorcycle : Means(type, "caminhao") ? Truck : Car;
    }

    private static bool Means(ReadOnlySpan<char> text, string plain)
    {
        var matched = 0;
        foreach (var letter in text)
        {
            if (PlainLetters.IsAccent(letter))
                continue;
            if (matched == plain.Length || PlainLetters.Of(letter) != plain[matched++])
                return false;
        }

        return matched == plain.Length;
    }
}

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
