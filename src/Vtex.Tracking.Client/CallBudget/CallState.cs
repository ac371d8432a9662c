using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Knows what one client has done: the answers in its memory, the calls under way and, for the strict reading, when
/// each endpoint was called. Decides at one moment, for all threads alike, what is to be done about a read.
/// </summary>
internal sealed class CallState(CallBudgetSettings settings)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly AnswerMemory _memory = new(settings.MaxAnswers, settings.MaxBytes, settings.MemoryCache);
    private readonly Dictionary<CallKey, InFlightCall> _inFlight = [];
    private readonly EndpointState? _endpoints = settings.Mode == CallBudgetMode.PerEndpoint ? new() : null;

    /// <summary>The answer within its window, if there is one.</summary>
    public CachedAnswer<T>? Fresh<T>(in CallKey key, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
            return _memory.Find(key, now, out _) is CachedAnswer<T> answer && answer.Times.IsFresh(now) ? answer : null;
    }

    /// <summary>The answer that may stand in when no call succeeds.</summary>
    public CachedAnswer<T>? LastKnownGood<T>(in CallKey key, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
            return _memory.Find(key, now, out _) is CachedAnswer<T> { NotFound: null } answer && answer.Times.IsKnown(now) ? answer : null;
    }

    /// <summary>Lets a call pass that no store was asked about, unless it was made within the window.</summary>
    /// <exception cref="VtexCallBudgetExceededException">It was, and its answer has got lost.</exception>
    public void ThrowIfClosed(in CallKey key, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_memory.Find(key, now, out var times) is null && times?.IsFresh(now) is true)
                throw CallBudgetErrors.AnswerLost(key.Operation, times.NextAllowedAt);
        }
    }

    /// <summary>Decides what to do about a read.</summary>
    /// <exception cref="VtexCallBudgetExceededException">The call must not be made yet.</exception>
    public Decision<T> Decide<T>(in CallKey key, CacheUse use, DateTimeOffset now)
        where T : class
    {
        lock (_gate)
        {
            var known = (CachedAnswer<T>?)_memory.Find(key, now, out var times);
            var isClosed = times?.IsFresh(now) is true;
            if (isClosed && known is not null && use != CacheUse.Force)
                return new(known);
            if (use == CacheUse.OnlyIfCached)
                return default;
            if (isClosed && use == CacheUse.Force && !settings.AllowForce)
                throw CallBudgetErrors.Forced(key.Operation, times!.NextAllowedAt);
            // A store may still have the answer that the memory has lost, and knows whether the call may be made.
            if (isClosed && use != CacheUse.Force && settings.Store is null)
                throw CallBudgetErrors.AnswerLost(key.Operation, times!.NextAllowedAt);
            if (_inFlight.TryGetValue(key, out var inFlight) && !inFlight.IsOvertaken)
                return Joined((InFlightCall<T>)inFlight);
            if (_endpoints is not null && ObstacleTo(key) is { } obstacle)
                return new(Obstacle: obstacle);
            if (_endpoints?.RefusedUntil(key, now) is { } until && !(use == CacheUse.Force && settings.AllowForce))
                throw CallBudgetErrors.EndpointClosed(key.Operation, until);
            return Started<T>(key);
        }
    }

    /// <summary>One who waited has gone. The last one takes the call along: nobody wants its answer.</summary>
    public void Leave(InFlightCall inFlight)
    {
        lock (_gate)
        {
            if (--inFlight.Waiting > 0 || inFlight.Ended.IsCompleted)
                return;
            // A caller who comes now gets a call of its own instead of this one's cancellation.
            Remove(inFlight);
        }

        inFlight.Abandon();
    }

    /// <summary>The answer has come; keeps it unless a write has overtaken it.</summary>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(InFlightCall inFlight, CachedAnswer answer)
    {
        lock (_gate)
        {
            if (_endpoints is not null)
                answer.Times = _endpoints.Enter(answer.Key, answer.Times);
            if (inFlight.IsOvertaken)
                return false;
            _memory.Put(answer);
            return true;
        }
    }

    /// <summary>An older answer has come to light; keeps it as the last one known, unless there is one already.</summary>
    public void Recall(InFlightCall inFlight, CachedAnswer answer, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (!inFlight.IsOvertaken && _memory.Find(answer.Key, now, out var times) is null && times?.IsFresh(now) is not true)
                _memory.Put(answer);
        }
    }

    /// <summary>The strict reading learns of a walk that another client has begun.</summary>
    public void Learn(string operation, EndpointCall call)
    {
        lock (_gate)
            _endpoints!.Learn(operation, call);
    }

    public void End(InFlightCall inFlight)
    {
        lock (_gate)
            Remove(inFlight);
    }

    /// <summary>Removes what a write invalidated, and what is just being fetched of it.</summary>
    public void Forget(IReadOnlyList<string> operations)
    {
        lock (_gate)
        {
            _memory.RemoveAll(operations);
            foreach (var inFlight in _inFlight.Values.Where(inFlight => operations.Contains(inFlight.Key.Operation)).ToList())
            {
                inFlight.IsOvertaken = true;
                // Who asks from now on wants an answer from after the write. The strict reading lets it wait for the end.
                if (_endpoints is null)
                    Remove(inFlight);
            }
        }
    }

    private static Decision<T> Joined<T>(InFlightCall<T> inFlight)
        where T : class
    {
        inFlight.Waiting++;
        return new(InFlight: inFlight);
    }

    private Decision<T> Started<T>(CallKey key)
        where T : class
    {
        var inFlight = new InFlightCall<T>(key) { Waiting = 1 };
        _inFlight.Add(key, inFlight);
        return new(InFlight: inFlight, IsMine: true);
    }

    /// <summary>Another call to the same endpoint: only its end tells whether it counts.</summary>
    private Task? ObstacleTo(CallKey key) =>
        _inFlight.Values.FirstOrDefault(inFlight => inFlight.Key.Operation == key.Operation)?.Ended;

    private void Remove(InFlightCall inFlight)
    {
        if (_inFlight.TryGetValue(inFlight.Key, out var current) && ReferenceEquals(current, inFlight))
            _inFlight.Remove(inFlight.Key);
    }
}

/// <summary>
/// The decision on a read: exactly one of these, or nothing, when no call is wanted and no answer is known.
/// </summary>
/// <param name="Answer">Give this answer.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="InFlight">Wait for this call.</param>
/// <param name="IsMine">Make it first.</param>
/// <param name="Obstacle">Wait until this other call has ended, then decide anew.</param>
internal readonly record struct Decision<T>(
    CachedAnswer<T>? Answer = null,
    AnswerSource Source = AnswerSource.Memory,
    InFlightCall<T>? InFlight = null,
    bool IsMine = false,
    Task? Obstacle = null)
    where T : class;

/// <summary>A call under way, with all who wait for its answer. Its counts are guarded by <see cref="CallState"/>.</summary>
/// <param name="key">What is called.</param>
/// <param name="abandoned">
/// Ends the call. Never disposed: it has no timer, and who leaves last may cancel it after the call has ended.
/// </param>
internal abstract class InFlightCall(CallKey key, CancellationTokenSource abandoned)
{
    public CallKey Key { get; } = key;

    /// <summary>Cancelled when the last of those who wait has gone.</summary>
    public CancellationToken Abandoned { get; } = abandoned.Token;

    public int Waiting { get; set; }

    /// <summary>
    /// Gets or sets whether a write has invalidated the answer on its way; then it is delivered, but not kept.
    /// </summary>
    public bool IsOvertaken { get; set; }

    /// <summary>Ends when the call has ended, however it ended.</summary>
    public abstract Task Ended { get; }

    public void Abandon() => abandoned.Cancel();
}

/// <summary>A call under way whose answer is of a known type.</summary>
internal sealed class InFlightCall<T>(CallKey key) : InFlightCall(key, new CancellationTokenSource())
    where T : class
{
    private readonly TaskCompletionSource<CallResult<T>> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<CallResult<T>> Result => _result.Task;

    public override Task Ended => _result.Task;

    public void Complete(CallResult<T> result) => _result.TrySetResult(result);

    public void Fail(Exception exception)
    {
        _result.TrySetException(exception);
        // When everybody gave up waiting, a failure is no unobserved exception of the process.
        _ = _result.Task.Exception;
    }
}
