using Vtex.Tracking.Configuration;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.CallBudget;

/// <summary>The outermost layer: answers reads from what is there, and lets a call through when its time has come.</summary>
internal sealed class BudgetedCalls
{
    private readonly CallBudgetSettings _settings;
    private readonly TimeProvider _clock;
    private readonly TimeSpan _limit;
    private readonly CallState _state;
    private readonly UpstreamCaller _caller;
    private readonly SharedAnswers? _shared;
    private readonly ClientObserver _observer;

    public BudgetedCalls(ApiTransport transport, ClientSettings settings, ClientObserver observer)
    {
        _observer = observer;
        _settings = settings.CallBudget;
        _clock = settings.TimeProvider;
        _limit = settings.Resilience.TotalTimeout;
        _state = new CallState(_settings);
        if (_settings is not { Mode: not CallBudgetMode.Off, Store: { } store })
        {
            _caller = new UpstreamCaller(transport, _state, shared: null, endpoints: null, settings);
            return;
        }

        var access = new StoreAccess(store, _settings, _limit, _clock, observer.Log);
        var claims = new StoreClaims(access, _settings, observer);
        var keys = new StoreKeys(settings);
        var protection = new ContentProtection(settings.TokenProtector);
        _shared = new SharedAnswers(access, claims, keys, protection, _clock, settings.KeepRawAnswers);
        var endpoints = _settings.Mode == CallBudgetMode.PerEndpoint ? new SharedEndpoints(access, claims, keys, protection) : null;
        _caller = new UpstreamCaller(transport, _state, _shared, endpoints, settings);
    }

    /// <summary>Reads. An answer in memory comes without any work.</summary>
    public Task<T> ReadAsync<T>(in ReadCall<T> call, CallOptions? options, CancellationToken cancellationToken)
        where T : class
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        var use = options?.Cache ?? CacheUse.Default;
        if (IsOff || use == CacheUse.Force || _state.Fresh<T>(call.Key, _clock.GetUtcNow()) is not { } answer)
            return ValueAsync(call, use, cancellationToken);
        _observer.CacheHit(Word(AnswerSource.Memory));
        return answer.From(AnswerSource.Memory);
    }

    /// <summary>Reads, and tells how many requests it took.</summary>
    public Task<CallResult<T>> ResultAsync<T>(ReadCall<T> call, CallOptions? options, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ResultAsync(call, options?.Cache ?? CacheUse.Default, cancellationToken);
    }

    /// <summary>
    /// Reads from the network whatever is known, and keeps nothing: for questions that an old answer cannot settle.
    /// </summary>
    public async Task<T> ReadPastBudgetAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var result = await _caller.CallAsync(call, cancellationToken).ConfigureAwait(false);
        return await result.Value.ConfigureAwait(false);
    }

    /// <summary>Waits for a write, and forgets the answers that it invalidates.</summary>
    /// <param name="write">The write, under way.</param>
    /// <param name="invalidated">The endpoints whose answers it invalidates.</param>
    public async Task<WriteResult> WriteAsync(Task<RawAnswer?> write, IReadOnlyList<string> invalidated)
    {
        try
        {
            var raw = await write.ConfigureAwait(false);
            await ForgetAsync(invalidated).ConfigureAwait(false);
            return new WriteResult { AcceptedAt = _clock.GetUtcNow(), Raw = raw };
        }
        catch (Exception exception) when (exception is not (VtexRequestRejectedException or VtexAuthenticationException))
        {
            // Nobody knows whether it took effect.
            await ForgetAsync(invalidated).ConfigureAwait(false);
            throw;
        }
    }

    private bool IsOff => _settings.Mode == CallBudgetMode.Off;

    private async Task<T> ValueAsync<T>(ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        var result = await ResultAsync(call, use, cancellationToken).ConfigureAwait(false);
        return await result.Value.ConfigureAwait(false);
    }

    private Task<CallResult<T>> ResultAsync<T>(ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsOff)
            return ObservedAsync(call, use, cancellationToken);
        if (use == CacheUse.OnlyIfCached)
            throw CallBudgetErrors.NotCached(call.Key.Operation);
        return _caller.CallAsync(call, cancellationToken);
    }

    private async Task<CallResult<T>> ObservedAsync<T>(
        ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var result = await DecidedAsync(call, use, cancellationToken).ConfigureAwait(false);
            if (result.Source != AnswerSource.Network)
                _observer.CacheHit(Word(result.Source));
            return result;
        }
        catch (VtexCallBudgetExceededException refusal)
        {
            _observer.BudgetRefusal(refusal);
            throw;
        }
    }

    private static string Word(AnswerSource source) => source switch
    {
        AnswerSource.Memory => "memory",
        AnswerSource.SharedStore => "shared_store",
        AnswerSource.LastKnownGood => "last_known_good",
        _ => "network",
    };

    private async Task<CallResult<T>> DecidedAsync<T>(
        ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var decision = _state.Decide<T>(call.Key, use, _clock.GetUtcNow());
            if (decision.Answer is { } answer)
                return new(answer, AnswerSource.Memory);
            if (decision.Obstacle is { } obstacle)
                await EndAsync(obstacle, cancellationToken).ConfigureAwait(false);
            else if (decision.InFlight is { } inFlight)
                return await JoinedAsync(inFlight, decision.IsMine, call, use, cancellationToken).ConfigureAwait(false);
            else
                return await OnlyIfThereAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<CallResult<T>> JoinedAsync<T>(
        InFlightCall<T> inFlight, bool isMine, ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        if (isMine)
            _ = _caller.RunAsync(inFlight, call, use == CacheUse.Force);
        try
        {
            return await (cancellationToken.CanBeCanceled
                ? inFlight.Result.WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken)
                : inFlight.Result).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _state.Leave(inFlight);
            throw;
        }
        catch (VtexException failure) when (
            use == CacheUse.Default
            && UpstreamFailure.Is(failure)
            && _state.LastKnownGood<T>(call.Key, _clock.GetUtcNow()) is { } last)
        {
            _observer.Log.LastKnownGood(call.Key.Operation, failure.GetType().Name, last.Times.FetchedAt);
            return new(last, AnswerSource.LastKnownGood);
        }
    }

    private async Task<CallResult<T>> OnlyIfThereAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var stored = _shared is null
            ? null
            : await _shared.FindAsync(call, new Deadline(_clock, _limit), cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        var known = _state.LastKnownGood<T>(call.Key, now);
        if (stored is not null && (stored.Times.IsFresh(now) || known is null))
            return new(stored, stored.Times.IsFresh(now) ? AnswerSource.SharedStore : AnswerSource.LastKnownGood);
        return known is null
            ? throw CallBudgetErrors.NotCached(call.Key.Operation)
            : new(known, AnswerSource.LastKnownGood);
    }

    private async Task ForgetAsync(IReadOnlyList<string> invalidated)
    {
        if (IsOff)
            return;
        // In this order: a read that starts in between must not find in the store what it no longer finds here.
        _shared?.Invalidate(invalidated);
        _state.Forget(invalidated);
        if (_shared is not null)
            await _shared.RemoveInvalidAsync().ConfigureAwait(false);
    }

    /// <summary>Waits for another's call, whatever becomes of it.</summary>
    private async Task EndAsync(Task obstacle, CancellationToken cancellationToken)
    {
        var ended = obstacle.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await ended.WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken).ConfigureAwait(false);
    }
}
