namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>A place on the Earth, in degrees of WGS84; south and west are negative.</summary>
/// <param name="Latitude">From −90 to 90.</param>
/// <param name="Longitude">From −180 to 180.</param>
internal readonly record struct GeoPoint(double Latitude, double Longitude)
{
    /// <summary>The Earth as a sphere: its mean radius in metres (IUGG).</summary>
    public const double EarthRadius = 6_371_008.8;

    /// <summary>The great circle distance in metres; the same in both directions.</summary>
    public double MetersTo(GeoPoint other) => EarthRadius * AngleTo(other);

    /// <summary>
    /// The place on the straight way to <paramref name="other"/> after a part of it: 0 is here, 1 is there, and what
    /// lies outside counts as the nearer end. Places between are rounded as <see cref="Rounded"/> does.
    /// </summary>
    public GeoPoint Toward(GeoPoint other, double fraction)
    {
        if (!(fraction > 0))
            return this;
        if (fraction >= 1)
            return other;

        var angle = AngleTo(other);
        return angle == 0 ? this : Between(this, other, angle, fraction).Rounded();
    }

    /// <summary>
    /// To six decimals, about 11 cm. Sines differ in their last bit from one machine to the next; rounded places do
    /// not, and a world must come out the same everywhere.
    /// </summary>
    public GeoPoint Rounded() => new(Math.Round(Latitude, 6), Math.Round(Longitude, 6));

    private static GeoPoint Between(GeoPoint a, GeoPoint b, double angle, double fraction)
    {
        var (ax, ay, az) = a.OnUnitSphere();
        var (bx, by, bz) = b.OnUnitSphere();
        var weightA = Math.Sin((1 - fraction) * angle) / Math.Sin(angle);
        var weightB = Math.Sin(fraction * angle) / Math.Sin(angle);
        var x = weightA * ax + weightB * bx;
        var y = weightA * ay + weightB * by;
        var z = weightA * az + weightB * bz;
        return new(
            double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt(x * x + y * y))),
            double.RadiansToDegrees(Math.Atan2(y, x)));
    }

    // The haversine formula, which keeps its precision for the short ways inside a city.
    private double AngleTo(GeoPoint other)
    {
        var phi = double.DegreesToRadians(Latitude);
        var otherPhi = double.DegreesToRadians(other.Latitude);
        var sinLatitude = Math.Sin((otherPhi - phi) / 2);
        var sinLongitude = Math.Sin(double.DegreesToRadians(other.Longitude - Longitude) / 2);
        var haversine = sinLatitude * sinLatitude + Math.Cos(phi) * Math.Cos(otherPhi) * (sinLongitude * sinLongitude);
        return 2 * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    private (double X, double Y, double Z) OnUnitSphere()
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(double.DegreesToRadians(Latitude));
        var (sinLongitude, cosLongitude) = Math.SinCos(double.DegreesToRadians(Longitude));
        return (cosLatitude * cosLongitude, cosLatitude * sinLongitude, sinLatitude);
    }
}

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
