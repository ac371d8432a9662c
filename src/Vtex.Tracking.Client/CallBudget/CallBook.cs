using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// What one client knows: the answers in its memory, the calls under way and, for the strict reading, when each endpoint
/// was called. Decides at one moment, for all threads alike, what is to be done about a read.
/// </summary>
internal sealed class CallBook(CallBudgetSettings settings)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly AnswerMemory _memory = new(settings.MaxAnswers, settings.MaxBytes);
    private readonly Dictionary<CallKey, Flight> _flights = [];
    private readonly EndpointLedger? _ledger = settings.Mode == CallBudgetMode.PerEndpoint ? new() : null;

    /// <summary>The answer within its window, if there is one.</summary>
    public CachedAnswer<T>? Fresh<T>(in CallKey key, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
            return _memory.Find(key, now) is CachedAnswer<T> answer && answer.Times.IsFresh(now) ? answer : null;
    }

    /// <summary>The answer that may stand in when no call succeeds.</summary>
    public CachedAnswer<T>? LastKnownGood<T>(in CallKey key, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
            return _memory.Find(key, now) is CachedAnswer<T> { NotFound: null } answer && answer.Times.IsKnown(now) ? answer : null;
    }

    /// <exception cref="VtexCallBudgetExceededException">The call must not be made yet.</exception>
    public Decision<T> Decide<T>(in CallKey key, CacheUse use, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
        {
            var known = (CachedAnswer<T>?)_memory.Find(key, now);
            var fresh = known is not null && known.Times.IsFresh(now);
            if (fresh && use != CacheUse.Force)
                return new(known);
            if (use == CacheUse.OnlyIfCached)
                return default;
            if (fresh && !settings.AllowForce)
                throw Refusals.Forced(key.Operation, known!.Times.NextAllowedAt);
            if (_flights.TryGetValue(key, out var flight) && !flight.IsOvertaken)
                return Joined((Flight<T>)flight);
            if (_ledger is not null && ObstacleTo(key) is { } obstacle)
                return new(Obstacle: obstacle);
            if (_ledger?.RefusedUntil(key, now) is { } until && !(use == CacheUse.Force && settings.AllowForce))
                throw Refusals.EndpointClosed(key.Operation, until);
            return Started<T>(key);
        }
    }

    /// <summary>One who waited has gone. The last one takes the call along: nobody wants its answer.</summary>
    public void Leave(Flight flight)
    {
        lock (_gate)
        {
            if (--flight.Waiting > 0 || flight.Ended.IsCompleted)
                return;
            // A caller who comes now gets a call of its own instead of this one's cancellation.
            Remove(flight);
        }

        flight.Abandon();
    }

    /// <summary>The answer has come; keeps it unless a write has overtaken it.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(Flight flight, CachedAnswer answer)
    {
        lock (_gate)
        {
            if (_ledger is not null)
                answer.Times = _ledger.Enter(answer.Key, answer.Times);
            if (flight.IsOvertaken)
                return false;
            _memory.Put(answer);
            return true;
        }
    }

    /// <summary>An older answer has come to light; keeps it as the last one known, unless there is one already.</summary>
    public void Recall(Flight flight, CachedAnswer answer, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!flight.IsOvertaken && _memory.Find(answer.Key, now) is null)
                _memory.Put(answer);
        }
    }

    /// <summary>The strict reading learns of a walk that another client has begun.</summary>
    public void Learn(string operation, EndpointCall call)
    {
        lock (_gate)
            _ledger!.Learn(operation, call);
    }

    public void End(Flight flight)
    {
        lock (_gate)
            Remove(flight);
    }

    /// <summary>Forgets what a write made untrue, and what is just being fetched of it.</summary>
    public void Forget(IReadOnlyList<string> operations)
    {
        lock (_gate)
        {
            _memory.RemoveAll(operations);
            foreach (var flight in _flights.Values.Where(flight => operations.Contains(flight.Key.Operation)).ToList())
            {
                flight.IsOvertaken = true;
                // Who asks from now on wants an answer from after the write. The strict reading lets it wait for the end.
                if (_ledger is null)
                    Remove(flight);
            }
        }
    }

    private static Decision<T> Joined<T>(Flight<T> flight)
        where T : class
    {
        flight.Waiting++;
        return new(Flight: flight);
    }

    private Decision<T> Started<T>(CallKey key)
        where T : class
    {
        var flight = new Flight<T>(key) { Waiting = 1 };
        _flights.Add(key, flight);
        return new(Flight: flight, IsMine: true);
    }

    /// <summary>Another call to the same endpoint: only its end tells whether it counts.</summary>
    private Task? ObstacleTo(CallKey key) =>
        _flights.Values.FirstOrDefault(flight => flight.Key.Operation == key.Operation)?.Ended;

    private void Remove(Flight flight)
    {
        if (_flights.TryGetValue(flight.Key, out var current) && ReferenceEquals(current, flight))
            _flights.Remove(flight.Key);
    }
}
