using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.World.Drivers;

/// <summary>The latest places of each driver, as far as they are kept.</summary>
internal sealed class DriverTrails
{
    /// <summary>The number of places of a driver that are kept. Chosen by us.</summary>
    public const int MaxPlaces = 1_000;

    private readonly Dictionary<string, Queue<(DateTimeOffset At, GeoPoint Place)>> _places = [];

    public void Add(string driver, GeoPoint place, DateTimeOffset at)
    {
        if (!_places.TryGetValue(driver, out var places))
            _places[driver] = places = [];
        if (places.Count == MaxPlaces)
            places.Dequeue();
        places.Enqueue((at, place));
    }

    /// <summary>The places of a driver between two times, both included, oldest first: work that was told later has its own time.</summary>
    public IEnumerable<(DateTimeOffset At, GeoPoint Place)> Of(string driver, DateTimeOffset from, DateTimeOffset until) =>
        _places.TryGetValue(driver, out var places) ? places.Where(place => place.At >= from && place.At <= until).OrderBy(place => place.At) : [];
}
