using System.Globalization;
using Vtex.Tracking.Emulator.World.Events;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.State;

/// <summary>
/// The state of a universe and the log that it follows. Everything that changes or reads the world goes through here, one
/// after another.
/// </summary>
internal sealed class WorldStore
{
    private readonly EventLog _log;
    private bool _isChanging;
    private bool _isApplying;
    private DateTimeOffset? _happened;

    public WorldStore(string name, VirtualClock clock, UniverseOptions options)
    {
        _log = new EventLog(name);
        Name = name;
        Clock = clock;
        State = new WorldState(options);
    }

    /// <summary>The name of the universe.</summary>
    public string Name { get; }

    public VirtualClock Clock { get; }

    public WorldState State { get; private set; }

    public UniverseOptions Options => State.Options;

    /// <summary>Gets why nothing more may happen, or why the latest change could not be stored; null when all is well.</summary>
    public string? Failure => _log.Failure;

    /// <summary>Gets a value that says that nothing more may happen, whatever the store does.</summary>
    public bool IsStopped => _log.IsStopped;

    public long LastSequence => Do(() => _log.Next - 1);

    /// <summary>The time of the latest event; null when there is none.</summary>
    public DateTimeOffset? Latest => Do(() => _log.Latest);

    /// <summary>Told a state that was made anew out of the log, because a change was taken back.</summary>
    public Action<WorldState>? Rebuilt { get; set; }

    /// <summary>Does, inside, what a change leads to, as a part of it.</summary>
    public Action? Settle { get; set; }

    /// <summary>Told, inside, that a change has come to its end, and the events that it added.</summary>
    public Action<IReadOnlyList<WorldEvent>>? Changed { get; set; }

    private Lock Gate { get; } = new();

    public IReadOnlyList<WorldEvent> EventsFrom(long sequence, int most = int.MaxValue) => Do(() => _log.From(sequence, most));

    /// <exception cref="WorldRuleException">An event does not follow from those before it.</exception>
    public void Replay(IEnumerable<WorldEvent> events) => Do(() =>
    {
        foreach (var happened in events.Select(past => past.In(Name)))
        {
            try
            {
                EventRules.Check(State, happened);
                State.Apply(happened);
            }
            catch (WorldRuleException rule)
            {
                throw new WorldRuleException($"Event {happened.Sequence} does not follow from those before it. {rule.Message}", rule);
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new WorldRuleException($"Event {happened.Sequence} does not follow from those before it.", failure);
            }

            _log.Restore(happened);
        }
    });

    public void PersistTo(Func<IReadOnlyList<WorldEvent>, IEventStore> create) => Do(() => _log.PersistTo(create(_log.From(1))));

    /// <summary>
    /// Reads the world or changes it. A change happens as a whole: when the work throws, or its events cannot be stored, none
    /// of them has happened.
    /// </summary>
    public T Do<T>(Func<T> work)
    {
        lock (Gate)
        {
            if (_isChanging)
                return Attempt(work);

            _isChanging = true;
            IReadOnlyList<WorldEvent> added = [];
            try
            {
                return Attempt(() =>
                {
                    var result = work();
                    if (_log.IsChanged && State.Integration.HasWork && !IsStopped)
                        Settle?.Invoke();
                    added = _log.Commit();
                    return result;
                });
            }
            finally
            {
                _isChanging = false;
                Changed?.Invoke(added);
            }
        }
    }

    /// <summary>Inside <see cref="Do(Action)"/>: when the work throws, none of its events has happened.</summary>
    public T Attempt<T>(Func<T> work)
    {
        var before = _log.Next;
        try
        {
            return work();
        }
        catch when (_isApplying || _log.Next != before)
        {
            _isApplying = false;
            _log.TakeBack(before);
            State = Rebuild();
            throw;
        }
    }

    public void Do(Action work) => Do(() =>
    {
        work();
        return true;
    });

    public Task DoAsync(Action work)
    {
        Do(work);
        return Task.CompletedTask;
    }

    /// <summary>
    /// Inside <see cref="Do(Action)"/>: does one thing that is due. When it fails, it has not happened and the universe stops;
    /// not so when only the store fails.
    /// </summary>
    /// <exception cref="EventPersistenceException">The store failed.</exception>
    public void DoDue(DueItem item, Action work)
    {
        try
        {
            Attempt(() =>
            {
                work();
                return true;
            });
        }
        catch (Exception failure) when (failure is not OutOfMemoryException && (failure is not EventPersistenceException || IsStopped))
        {
            // Only the rules of the world are known to say nothing personal.
            var why = failure is WorldRuleException ? failure.Message : failure.GetType().Name;
            _log.Stop(string.Create(
                CultureInfo.InvariantCulture,
                $"What was due at {Clock.GetUtcNow():O} failed ({item.Kind} {item.Id}). {why}"), failure);
        }
    }

    /// <summary>Inside <see cref="Do(Action)"/>: the event gets its place and time, and the state follows it.</summary>
    public void Append(WorldEvent happened)
    {
        _log.CheckOpen();
        var dated = happened with { Universe = Name, Sequence = _log.Next, At = Clock.GetUtcNow(), Happened = _happened };
        EventRules.Check(State, dated);
        _isApplying = true;
        State.Apply(dated);
        _isApplying = false;
        _log.Add(dated);
    }

    /// <summary>Inside <see cref="Do(Action)"/>: does what was done at another time, and is told now.</summary>
    /// <param name="time">The time; null for now.</param>
    /// <param name="work">What was done.</param>
    public void DoAt(DateTimeOffset? time, Action work)
    {
        _happened = time?.ToUniversalTime();
        try
        {
            work();
        }
        finally
        {
            _happened = null;
        }
    }

    /// <summary>Inside <see cref="Do(Action)"/>: makes sure that a change may happen.</summary>
    /// <exception cref="EventPersistenceException">Nothing more may happen, or the store still fails.</exception>
    public void CheckOpen() => _log.CheckOpen();

    /// <summary>Keeps the time of the clock, where the universe is kept.</summary>
    public void NoteTime() => Do(() => _log.NoteTime(Clock.GetUtcNow()));

    /// <summary>Inside <see cref="Do(Action)"/>: makes the state anew out of the log.</summary>
    public void Renew() => State = Rebuild();

    /// <summary>Takes no change any more, when the universe is kept.</summary>
    public void Close()
    {
        lock (Gate)
            _log.Close();
    }

    private WorldState Rebuild()
    {
        var state = new WorldState(Options);
        foreach (var happened in _log.From(1))
            state.Apply(happened);
        Rebuilt?.Invoke(state);
        return state;
    }
}
