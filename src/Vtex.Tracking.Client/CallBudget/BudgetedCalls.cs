using Vtex.Tracking.Configuration;
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

    public BudgetedCalls(ApiTransport transport, ClientSettings settings)
    {
        _settings = settings.CallBudget;
        _clock = settings.TimeProvider;
        _book = new CallBook(_settings);
        _shared = _settings is { Mode: not CallBudgetMode.Off, Store: { } store }
            ? new SharedAnswers(new StoreAccess(store, _settings, _clock), new StoreKeys(settings), _settings, _clock)
            : null;
        _maker = new CallMaker(transport, _book, _shared, _settings, _clock);
    }

    /// <summary>Reads, and gives the model alone. An answer in memory comes without any work.</summary>
    public Task<T> ReadAsync<T>(in ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        if (cancellationToken.IsCancellationRequested)
            return Task.FromCanceled<T>(cancellationToken);
        return IsOff || _book.Fresh<T>(call.Key, _clock.GetUtcNow()) is not { } answer
            ? ValueAsync(call, cancellationToken)
            : answer.Value;
    }

    /// <summary>Reads, and tells how fresh the answer is and what it was on the wire.</summary>
    public async Task<VtexAnswer<T>> ReadAsync<T>(ReadCall<T> call, CallOptions options, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        var landing = await LandingAsync(call, options.Cache, keepRaw: true, cancellationToken).ConfigureAwait(false);
        return new VtexAnswer<T>
        {
            Value = await landing.Answer.Value.ConfigureAwait(false),
            Freshness = landing.Answer.Freshness(landing.Source, _clock.GetUtcNow()),
            Raw = landing.Answer.Raw,
        };
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

    private bool IsOff => _settings.Mode == CallBudgetMode.Off;

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
            return DecidedAsync(call, use, keepRaw, cancellationToken);
        if (use == CacheUse.OnlyIfCached)
            throw Refusals.NotCached(call.Key.Operation);
        return _maker.CallAsync(call, keepRaw, cancellationToken);
    }

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
