namespace Vtex.Tracking.Emulator.World.Events;

/// <summary>
/// The events of a universe in the order in which they happened. Those of one change are committed together, before
/// whoever asked for the change gets its answer: the store has them then, or none of them happened.
/// </summary>
internal sealed class EventLog(string universe)
{
    private readonly List<WorldEvent> _events = [];
    private IEventStore? _store;
    private Exception? _cause;
    private int _committed;

    /// <summary>The place of the next event, from 1.</summary>
    public long Next => _events.Count + 1;

    /// <summary>The time of the latest event; null when there is none.</summary>
    public DateTimeOffset? Latest => _events.Count == 0 ? null : _events[^1].At;

    /// <summary>Gets a value that says that there are events that are not committed.</summary>
    public bool IsChanged => _committed < _events.Count;

    /// <summary>Gets why nothing more may happen, or why the latest change could not be stored; null when all is well.</summary>
    public string? Failure { get; private set; }

    /// <summary>Gets a value that says that nothing more may happen, whatever the store does.</summary>
    public bool IsStopped { get; private set; }

    /// <exception cref="EventPersistenceException">Nothing more may happen.</exception>
    public void Add(WorldEvent happened)
    {
        CheckOpen();
        _events.Add(happened);
    }

    /// <summary>Adds an event of an earlier life, which is kept already.</summary>
    public void Restore(WorldEvent happened)
    {
        _events.Add(happened);
        _committed = _events.Count;
    }

    /// <summary>The events from a place on, and no more than so many.</summary>
    public IReadOnlyList<WorldEvent> From(long sequence, int most = int.MaxValue) => sequence > _events.Count
        ? []
        : _events.GetRange((int)sequence - 1, Math.Min(most, _events.Count - (int)sequence + 1));

    /// <summary>Keeps in a store whatever happens from now on; the store has the events so far.</summary>
    public void PersistTo(IEventStore store) => _store = store;

    /// <summary>Keeps the time that the clock was moved to.</summary>
    public void NoteTime(DateTimeOffset time)
    {
        if (!IsStopped)
            _store?.NoteTime(time);
    }

    /// <summary>Hands what is new to the store, all of it or nothing.</summary>
    /// <returns>What is new.</returns>
    /// <exception cref="EventPersistenceException">The store failed.</exception>
    public IReadOnlyList<WorldEvent> Commit()
    {
        if (_committed == _events.Count)
            return [];
        var added = _events.GetRange(_committed, _events.Count - _committed);
        try
        {
            _store?.Write(added);
        }
        catch (Exception failure)
        {
            throw Refuse(failure);
        }

        _committed = _events.Count;
        if (!IsStopped)
            (Failure, _cause) = (null, null);
        return added;
    }

    /// <summary>Takes back the events from a place on; they were not committed, or are those of an earlier life that do not fit.</summary>
    public void TakeBack(long sequence)
    {
        _events.RemoveRange((int)sequence - 1, _events.Count - (int)sequence + 1);
        _committed = Math.Min(_committed, _events.Count);
    }

    /// <summary>Lets nothing more happen. The first reason counts.</summary>
    public void Stop(string failure, Exception? cause = null)
    {
        if (!IsStopped)
            (IsStopped, Failure, _cause) = (true, failure, cause);
    }

    /// <summary>Makes sure that a change may happen. After one that could not be stored, the store is tried first.</summary>
    /// <exception cref="EventPersistenceException">Nothing more may happen, or the store still fails.</exception>
    public void CheckOpen()
    {
        if (IsStopped)
            throw new EventPersistenceException($"Universe '{universe}' takes no further change: {Failure}", _cause);
        if (Failure is null)
            return;
        try
        {
            _store?.Try();
            (Failure, _cause) = (null, null);
        }
        catch (Exception failure)
        {
            throw Refuse(failure);
        }
    }

    /// <summary>Closes the store, after which nothing more may happen; without a store, everything may.</summary>
    public void Close()
    {
        if (_store is null)
            return;
        Stop("It was reset, deleted or closed.");
        _store.Dispose();
    }

    private EventPersistenceException Refuse(Exception failure)
    {
        (Failure, _cause) = ($"The change after event {_committed} could not be written. {failure.Message}", failure);
        return new EventPersistenceException(
            $"Universe '{universe}' cannot store this change, and it has not happened. Once the cause is gone, the same change can be made again. {Failure}",
            failure);
    }
}

/// <summary>Keeps the events of a universe beyond the life of the process.</summary>
internal interface IEventStore : IDisposable
{
    /// <summary>
    /// Keeps events; when it returns, they outlive the process. Called for each change, one after another. When it fails,
    /// none of them is kept, and it may be called again.
    /// </summary>
    void Write(IReadOnlyList<WorldEvent> events);

    /// <summary>Finds out whether events can be kept again; fails as <see cref="Write"/> does when they cannot.</summary>
    void Try();

    /// <summary>Keeps the time that the clock of the universe was moved to, as far as that is possible.</summary>
    void NoteTime(DateTimeOffset time);
}
