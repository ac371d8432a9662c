using Vtex.Tracking.Configuration;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.CallBudget;

/// <summary>The outermost layer: answers reads from what is there, and lets a call through when its time has come.</summary>
internal sealed class BudgetedCalls
{
    private readonly CallBudgetSettings _settings;
    private readonly TimeProvider _clock;
    private readonly CallBook _book;
    private readonly CallMaker _maker;
    private readonly SharedAnswers? _shared;
    private readonly ClientObserver _observer;

    public BudgetedCalls(ApiTransport transport, ClientSettings settings, ClientObserver observer)
    {
        _observer = observer;
        _settings = settings.CallBudget;
        _clock = settings.TimeProvider;
        _book = new CallBook(_settings);
        if (_settings is not { Mode: not CallBudgetMode.Off, Store: { } store })
        {
            _maker = new CallMaker(transport, _book, shared: null, endpoints: null, _settings, _clock);
            return;
        }

        var access = new StoreAccess(store, _settings, _clock, observer.Log);
        var claims = new StoreClaims(access, _settings, _clock);
        var keys = new StoreKeys(settings);
        _shared = new SharedAnswers(access, claims, keys, _clock);
        var endpoints = _settings.Mode == CallBudgetMode.PerEndpoint ? new SharedEndpoints(access, claims, keys) : null;
        _maker = new CallMaker(transport, _book, _shared, endpoints, _settings, _clock);
    }

    /// <summary>Reads, and gives the model alone. An answer in memory comes without any work.</summary>
    public Task<T> ReadAsync<T>(in ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        if (IsOff || _book.Fresh<T>(call.Key, _clock.GetUtcNow()) is not { } answer)
            return ValueAsync(call, cancellationToken);
        ClientMetrics.CacheHit(Word(AnswerSource.Memory));
        return answer.Value;
    }

    /// <summary>Reads from the network whatever is known, and keeps nothing: for questions that an old answer cannot settle.</summary>
    public async Task<T> ReadPastBudgetAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var landing = await _maker.CallAsync(call, keepRaw: false, cancellationToken).ConfigureAwait(false);
        return await landing.Answer.Value.ConfigureAwait(false);
    }

    /// <summary>Reads, and tells how fresh the answer is and what it was on the wire.</summary>
    public Task<VtexAnswer<T>> ReadAsync<T>(in ReadCall<T> call, CallOptions options, CancellationToken cancellationToken)
        where T : class
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<VtexAnswer<T>>(cancellationToken);
        var now = _clock.GetUtcNow();
        return !IsOff && options.Cache != CacheUse.Force && _book.Fresh<T>(call.Key, now) is { Model: { } model } answer
            ? Task.FromResult(Told(model, answer, AnswerSource.Memory, now))
            : AnswerAsync(call, options.Cache, cancellationToken);
    }

    /// <summary>Waits for a write, and forgets what it made untrue.</summary>
    /// <param name="write">The write, under way.</param>
    /// <param name="untrue">The endpoints whose answers it makes untrue.</param>
    public async Task<VtexAnswer> WriteAsync(Task<RawAnswer?> write, IReadOnlyList<string> untrue)
    {
        try
        {
            var raw = await write.ConfigureAwait(false);
            await ForgetAsync(untrue).ConfigureAwait(false);
            var now = _clock.GetUtcNow();
            return new VtexAnswer
            {
                Freshness = new() { FetchedAt = now, Age = default, Source = AnswerSource.Network, NextAllowedAt = now },
                Raw = raw,
            };
        }
        catch (Exception exception) when (exception is not (VtexRequestRejectedException or VtexAuthenticationException))
        {
            // Nobody knows whether it took effect.
            await ForgetAsync(untrue).ConfigureAwait(false);
            throw;
        }
    }

    private static VtexAnswer<T> Told<T>(T value, CachedAnswer<T> answer, AnswerSource source, DateTimeOffset now)
        where T : class =>
        new() { Value = value, Freshness = answer.Freshness(source, now), Raw = answer.Raw };

    private bool IsOff => _settings.Mode == CallBudgetMode.Off;

    private async Task<VtexAnswer<T>> AnswerAsync<T>(ReadCall<T> call, CacheUse use, CancellationToken cancellationToken)
        where T : class
    {
        var landing = await LandingAsync(call, use, keepRaw: true, cancellationToken).ConfigureAwait(false);
        var value = await landing.Answer.Value.ConfigureAwait(false);
        return Told(value, landing.Answer, landing.Source, _clock.GetUtcNow());
    }

    private async Task<T> ValueAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var landing = await LandingAsync(call, CacheUse.Default, _settings.KeepRawAnswers, cancellationToken)
            .ConfigureAwait(false);
        return await landing.Answer.Value.ConfigureAwait(false);
    }

    private Task<Landing<T>> LandingAsync<T>(
        ReadCall<T> call, CacheUse use, bool keepRaw, CancellationToken cancellationToken)
        where T : class
    {
        if (!IsOff)
            return ObservedAsync(call, use, keepRaw, cancellationToken);
        if (use == CacheUse.OnlyIfCached)
            throw Refusals.NotCached(call.Key.Operation);
        return _maker.CallAsync(call, keepRaw, cancellationToken);
    }

    private async Task<Landing<T>> ObservedAsync<T>(
        ReadCall<T> call, CacheUse use, bool keepRaw, CancellationToken cancellationToken)
        where T : class
    {
        try
        {
            var landing = await DecidedAsync(call, use, keepRaw, cancellationToken).ConfigureAwait(false);
            if (landing.Source != AnswerSource.Network)
                ClientMetrics.CacheHit(Word(landing.Source));
            return landing;
        }
        catch (VtexCallBudgetExceededException refusal)
        {
            ClientMetrics.BudgetRefusal();
            _observer.Log.BudgetRefusal(refusal.Operation, refusal.NextAllowedAt);
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

    private async Task<Landing<T>> DecidedAsync<T>(
        ReadCall<T> call, CacheUse use, bool keepRaw, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var decision = _book.Decide<T>(call.Key, use, _clock.GetUtcNow());
            if (decision.Answer is { } answer)
                return new(answer, AnswerSource.Memory);
            if (decision.Obstacle is { } obstacle)
                await EndAsync(obstacle, cancellationToken).ConfigureAwait(false);
            else if (decision.Flight is { } flight)
                return await FlownAsync(flight, decision.IsMine, call, use, keepRaw, cancellationToken).ConfigureAwait(false);
            else
                return await OnlyIfThereAsync(call, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<Landing<T>> FlownAsync<T>(
        Flight<T> flight, bool isMine, ReadCall<T> call, CacheUse use, bool keepRaw, CancellationToken cancellationToken)
        where T : class
    {
        if (isMine)
            _ = _maker.FlyAsync(flight, call, use == CacheUse.Force, keepRaw);
        try
        {
            return await (cancellationToken.CanBeCanceled
                ? flight.Landing.WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken)
                : flight.Landing).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _book.Leave(flight);
            throw;
        }
        catch (VtexException failure) when (
            use == CacheUse.Default
            && UpstreamFailure.Is(failure)
            && _book.LastKnownGood<T>(call.Key, _clock.GetUtcNow()) is { } last)
        {
            _observer.Log.LastKnownGood(call.Key.Operation, failure.GetType().Name, last.Times.FetchedAt);
            return new(last, AnswerSource.LastKnownGood);
        }
    }

    private async Task<Landing<T>> OnlyIfThereAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var stored = _shared is null
            ? null
            : await _shared.FindAsync(call, cancellationToken).ConfigureAwait(false);
        var now = _clock.GetUtcNow();
        var known = _book.LastKnownGood<T>(call.Key, now);
        if (stored is not null && (stored.Times.IsFresh(now) || known is null))
            return new(stored, stored.Times.IsFresh(now) ? AnswerSource.SharedStore : AnswerSource.LastKnownGood);
        return known is null
            ? throw Refusals.NotCached(call.Key.Operation)
            : new(known, AnswerSource.LastKnownGood);
    }

    private async Task ForgetAsync(IReadOnlyList<string> untrue)
    {
        if (IsOff)
            return;
        _book.Forget(untrue);
        if (_shared is not null)
            await _shared.ForgetAsync(untrue).ConfigureAwait(false);
    }

    /// <summary>Waits for another's call, whatever becomes of it.</summary>
    private async Task EndAsync(Task obstacle, CancellationToken cancellationToken)
    {
        var ended = obstacle.ContinueWith(
            static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        await ended.WaitAsync(Timeout.InfiniteTimeSpan, _clock, cancellationToken).ConfigureAwait(false);
    }
}
