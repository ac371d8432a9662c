using Vtex.Tracking.Emulator.World.Universes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Finds the universes of the events of an advance; created before the advance, it looks after it.</summary>
internal sealed class EventUniverses
{
    private readonly UniverseRegistry _universes;
    private readonly EmulatorClock _clock;
    private readonly Dictionary<Universe, long> _before;
    private readonly Dictionary<WorldEvent, string> _universeOf = new(ReferenceEqualityComparer.Instance);

    public EventUniverses(UniverseRegistry universes, EmulatorClock clock)
    {
        _universes = universes;
        _clock = clock;
        _before = OnClock().ToDictionary(universe => universe, universe => universe.LastSequence);
    }

    public void Look()
    {
        foreach (var universe in OnClock())
        {
            foreach (var happened in universe.EventsFrom(_before.GetValueOrDefault(universe) + 1))
                _universeOf[happened] = universe.Name;
        }
    }

    /// <summary>The name of the universe; null when it was deleted meanwhile.</summary>
    public string? UniverseOf(WorldEvent happened) => _universeOf.GetValueOrDefault(happened);

    private IEnumerable<Universe> OnClock() => _universes.All.Where(universe => universe.Clock == _clock);
}
