namespace Vtex.Tracking.Emulator.World;

/// <summary>A rectangle between two parallels and two meridians, in degrees; never across the date line.</summary>
internal readonly record struct GeoBox(double South, double West, double North, double East)
{
    /// <summary>All of Brazil's mainland.</summary>
    public static GeoBox Brazil { get; } = new(-33.752, -73.991, 5.272, -34.792);

    public bool Contains(GeoPoint point) =>
        point.Latitude >= South && point.Latitude <= North && point.Longitude >= West && point.Longitude <= East;

    /// <summary>The same rectangle with every side moved inwards.</summary>
    public GeoBox Shrunk(double degrees) => new(South + degrees, West + degrees, North - degrees, East - degrees);

    /// <summary>A place inside, by how far north and how far east it lies; both from 0 to 1.</summary>
    public GeoPoint At(double northward, double eastward) =>
        new(South + northward * (North - South), West + eastward * (East - West));
}
