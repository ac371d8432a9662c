using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Geography;

/// <summary>
/// Where an address lies, from its CEP alone and without any network. Invented, but the same for ever, in the right
/// state, for a capital in the right city, and near for CEPs that are near: each further digit of a CEP moves the place
/// less than the one before.
/// </summary>
/// <remarks>Chosen by us: how the real system finds the place of an address is not documented.</remarks>
internal static class Geocoder
{
    /// <summary>The distance by which the last three digits move a place within its first five, in metres.</summary>
    private const double StreetReach = 1_000;

    /// <summary>The distance by which all digits after the third move a place outside the cities, in metres.</summary>
    private const double RegionReach = 24_000;

    /// <summary><see cref="RegionReach"/> in degrees of longitude as they are in the far south, the shortest.</summary>
    private const double RegionMargin = 0.26;

    private const double MetersPerDegree = GeoPoint.EarthRadius * Math.PI / 180;

    /// <summary>
    /// The place of a CEP. A text that is no CEP lies in the capital of the state, without a known state in Brasília,
    /// somewhere within the city that depends on the text. A readable CEP is believed more than the state.
    /// </summary>
    /// <param name="postalCode">In any of the forms that <see cref="PostalCode"/> reads, or anything else.</param>
    /// <param name="state">Two letters in any case, or nothing.</param>
    public static GeoPoint Locate(string? postalCode, string? state = null)
    {
        if (PostalCode.TryRead(postalCode, out var read) && PostalCodeRanges.StateOf(read) is { } known)
            return Locate(read, known).Rounded();

        var capital = CapitalAreas.Find(state ?? "") ?? CapitalAreas.Find("DF")!;
        return Near(capital.Centre, capital.Reach, StableHash.Of(postalCode)).Rounded();
    }

    private static GeoPoint Locate(PostalCode postalCode, string state)
    {
        var place = UrbanAreas.Find(postalCode, state) is { } city
            ? InCity(postalCode, city.Centre, city.Reach - StreetReach)
            : InCountry(postalCode, StateBoxes.Of(state), RegionReach - StreetReach);
        return Near(place, StreetReach, Hash(postalCode, 8));
    }

    private static GeoPoint InCity(PostalCode postalCode, GeoPoint centre, double reach)
    {
        var district = Near(centre, 0.45 * reach, Hash(postalCode, 3));
        var quarter = Near(district, 0.35 * reach, Hash(postalCode, 4));
        return Near(quarter, 0.20 * reach, Hash(postalCode, 5));
    }

    private static GeoPoint InCountry(PostalCode postalCode, GeoBox box, double reach)
    {
        var hash = Hash(postalCode, 3);
        var (northward, eastward) = (StableHash.Fraction(hash), StableHash.Fraction(StableHash.Mix(hash, 1)));
        var region = box.Shrunk(RegionMargin).At(northward, eastward);
        var town = Near(region, 0.85 * reach, Hash(postalCode, 4));
        return Near(town, 0.15 * reach, Hash(postalCode, 5));
    }

    private static ulong Hash(PostalCode postalCode, int digits) =>
        StableHash.Mix((ulong)digits, (ulong)postalCode.Prefix(digits));

    /// <summary>A place at most <paramref name="reach"/> metres away, any spot of that disc alike.</summary>
    private static GeoPoint Near(GeoPoint centre, double reach, ulong hash)
    {
        var distance = reach * Math.Sqrt(StableHash.Fraction(hash)) / MetersPerDegree;
        var (sin, cos) = Math.SinCos(Math.Tau * StableHash.Fraction(StableHash.Mix(hash, 1)));
        var shrink = Math.Cos(double.DegreesToRadians(centre.Latitude));
        return new(centre.Latitude + distance * cos, centre.Longitude + distance * sin / shrink);
    }
}
