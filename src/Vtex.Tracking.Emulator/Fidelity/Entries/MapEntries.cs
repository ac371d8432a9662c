using static Vtex.Tracking.Emulator.Certainty;
using static Vtex.Tracking.Emulator.Source;

namespace Vtex.Tracking.Emulator;

/// <summary>Where places are, and how long it takes from one to another, without any network.</summary>
internal static class MapEntries
{
    public static IReadOnlyList<FidelityEntry> All { get; } =
    [
        new("map.places", "A service lies where its `latitude` and `longitude` say. Without them the place is invented from the CEP: the same for ever, in the right state, and near for CEPs that are near.", Chosen, OurChoice),
        new("map.start", "A route begins at its start address, without one in the capital of its first stop's state.", Chosen, OurChoice),
        new("map.roads", "Roads are 1.3 times as long as the straight line; distances in answers are metres.", Chosen, OurChoice),
        new("map.speeds", "The first 30 km of a way are driven at 30 km/h by moto, 25 by carro and 18 by caminhão, the rest at 70, 75 and 60; any other vehicle is like a carro.", Chosen, "The vehicles are in the help centre; the speeds are our choice"),
    ];
}
