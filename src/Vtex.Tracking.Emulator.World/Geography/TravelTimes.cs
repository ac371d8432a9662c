namespace Vtex.Tracking.Emulator.World;

/// <summary>How far and how long it is from one place to another by vehicle.</summary>
/// <remarks>Chosen by us: without a street map, roads count 1.3 times the straight line.</remarks>
internal static class TravelTimes
{
    /// <summary>How much longer the road is than the straight line.</summary>
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
