using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Carrier;

/// <summary>
/// The cities that a parcel passes: the capitals of the two states and, for long ways, a place where the country's mail
/// meets. A city that lies too far aside is left out. Chosen by us.
/// </summary>
internal static class ParcelRoute
{
    private const double MaxDetourRatio = 1.4;
    private const double LongWay = 1_200_000;
    private const double Near = 60_000;

    private static readonly string[] Hubs = ["SP", "MG", "DF", "PE"];

    /// <summary>The places on the way, both ends included.</summary>
    public static List<ParcelPlace> Between(ParcelPlace from, ParcelPlace to)
    {
        var way = new List<ParcelPlace> { from };
        Pass(way, Capital(from.State), to);
        if (Locate(way[^1]).MetersTo(Locate(to)) > LongWay && NearestHub(way[^1], to) is { } hub)
            Pass(way, hub, to);
        Pass(way, Capital(to.State), to);
        way.Add(to);
        return way;
    }

    /// <summary>Gets the travel time of a lorry between two places.</summary>
    public static TimeSpan Drive(ParcelPlace from, ParcelPlace to) =>
        TravelTimes.Between(Locate(from), Locate(to), "caminhão");

    private static void Pass(List<ParcelPlace> way, ParcelPlace by, ParcelPlace to)
    {
        if (IsBetween(by, way[^1], to) && Length(way[^1], by, to) < MaxDetourRatio * Locate(way[^1]).MetersTo(Locate(to)))
            way.Add(by);
    }

    private static ParcelPlace? NearestHub(ParcelPlace from, ParcelPlace to) =>
        Hubs.Select(Capital).Where(hub => IsBetween(hub, from, to)).MinBy(hub => Length(from, hub, to));

    private static bool IsBetween(ParcelPlace by, ParcelPlace from, ParcelPlace to) =>
        Locate(from).MetersTo(Locate(by)) > Near && Locate(by).MetersTo(Locate(to)) > Near;

    private static double Length(ParcelPlace from, ParcelPlace by, ParcelPlace to) =>
        Locate(from).MetersTo(Locate(by)) + Locate(by).MetersTo(Locate(to));

    private static ParcelPlace Capital(string state) => new(PostalTowns.CapitalOf(state).City, state);

    private static GeoPoint Locate(ParcelPlace place) => place.PostalCode is null
        ? CapitalAreas.Find(place.State)!.Centre
        : Geocoder.Locate(place.PostalCode, place.State);
}
