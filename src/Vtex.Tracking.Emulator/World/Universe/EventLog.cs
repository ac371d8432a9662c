namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// The events of a universe in the order in which they happened. Those of one change are handed to the store together,
/// before whoever asked for the change gets its answer.
/// </summary>
internal sealed class EventLog(string universe) : IDisposable
{
    private readonly List<WorldEvent> _events = [];
    private IEventStore? _store;
    private Exception? _failure;
    private int _kept;

    /// <summary>The place of the next event, from 1.</summary>
    public long Next => _events.Count + 1;

    /// <summary>When the latest event happened; null when there is none.</summary>
    public DateTimeOffset? Latest => _events.Count == 0 ? null : _events[^1].At;

    /// <summary>Whether the store failed once; then nothing more may happen.</summary>
    public bool Stopped => _failure is not null;

    /// <exception cref="EventsNotKeptException">The store failed before.</exception>
    public void Add(WorldEvent happened)
    {
        CheckOpen();
        _events.Add(happened);
    }

    /// <summary>Adds an event of an earlier life, which is kept already.</summary>
    public void Restore(WorldEvent happened)
    {
        _events.Add(happened);
        _kept = _events.Count;
    }

    /// <summary>The events from a place on, and no more than so many.</summary>
    public IReadOnlyList<WorldEvent> From(long sequence, int most = int.MaxValue) => sequence > _events.Count
        ? []
        : _events.GetRange((int)sequence - 1, Math.Min(most, _events.Count - (int)sequence + 1));

    /// <summary>Keeps in a store whatever happens from now on; the store has the events so far.</summary>
    public void KeepIn(IEventStore store) => _store = store;

    /// <summary>Hands what is new to the store.</summary>
    /// <returns>Whether there was anything new.</returns>
    /// <exception cref="EventsNotKeptException">The store failed.</exception>
    public bool Keep()
    {
        if (_kept == _events.Count || Stopped)
            return false;
        try
        {
            _store?.Write(_events.GetRange(_kept, _events.Count - _kept));
            _kept = _events.Count;
            return true;
        }
        catch (Exception failure)
        {
            _failure = failure;
            throw NotKept(failure);
        }
    }

    /// <exception cref="EventsNotKeptException">The store failed before.</exception>
    public void CheckOpen()
    {
        if (_failure is { } failure)
            throw NotKept(failure);
    }

    public void Dispose()
    {
        if (_store is null)
            return;
        _failure ??= new ObjectDisposedException(nameof(Universe), "The universe was reset, deleted or closed.");
        _store.Dispose();
    }

    private EventsNotKeptException NotKept(Exception failure) => new(
        $"Universe '{universe}' takes no further change: the change after event {_kept} could not be written. {failure.Message}",
        failure);
}
