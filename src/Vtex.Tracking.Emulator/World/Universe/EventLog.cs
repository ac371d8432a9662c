namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// The events of a universe in the order in which they happened. Those of one change are handed to the store together,
/// before whoever asked for the change gets its answer.
/// </summary>
internal sealed class EventLog(IEventStore? store)
{
    private readonly List<WorldEvent> _events = [];
    private int _kept;

    /// <summary>The place of the next event, from 1.</summary>
    public long Next => _events.Count + 1;

    public void Add(WorldEvent happened) => _events.Add(happened);

    /// <summary>The events from a place on, and no more than so many.</summary>
    public IReadOnlyList<WorldEvent> From(long sequence, int most = int.MaxValue) => sequence > _events.Count
        ? []
        : _events.GetRange((int)sequence - 1, Math.Min(most, _events.Count - (int)sequence + 1));

    /// <summary>Counts the events so far as kept: they came from the store.</summary>
    public void MarkKept() => _kept = _events.Count;

    /// <summary>Hands what is new to the store.</summary>
    /// <returns>Whether there was anything new.</returns>
    public bool Keep()
    {
        if (_kept == _events.Count)
            return false;
        store?.Write(_events.GetRange(_kept, _events.Count - _kept));
        _kept = _events.Count;
        return true;
    }
}
