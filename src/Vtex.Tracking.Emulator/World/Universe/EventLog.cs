namespace Vtex.Tracking.Emulator.World;

/// <summary>The events of a universe in the order in which they happened.</summary>
internal sealed class EventLog
{
    private readonly List<WorldEvent> _events = [];

    /// <summary>The place of the next event, from 1.</summary>
    public long Next => _events.Count + 1;

    public void Add(WorldEvent happened) => _events.Add(happened);

    /// <summary>The events from a place on.</summary>
    public IReadOnlyList<WorldEvent> From(long sequence) => _events.GetRange((int)sequence - 1, _events.Count - (int)sequence + 1);
}
