using Microsoft.Extensions.Logging;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// A store that may fail or hang: after a failure it is left alone for a while, so that a store that is down does not slow
/// down every call, and what a write invalidated is removed before it is asked again.
/// </summary>
internal sealed class StoreAccess(
    ICallBudgetStore store, CallBudgetSettings settings, TimeSpan totalLimit, TimeProvider clock, ILogger log)
{
    // Chosen: short against a window, long against a call.
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

    // Chosen: longer than stores give themselves, so that it cuts off only those that hang.
    private static readonly TimeSpan MaxOperation = TimeSpan.FromSeconds(20);

#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif

    /// <summary>The prefixes still to be removed, each with the number of the write that wants it.</summary>
    private readonly Dictionary<string, long> _unremoved = new(StringComparer.Ordinal);
    private readonly TimeSpan _operationLimit = Min(new TimeSpan(totalLimit.Ticks / 2), MaxOperation);
    private long _writes;
    private DateTimeOffset? _failedAt;

    public StoreClock Clock { get; } = new(store, clock);

    /// <summary>Asks the store for something.</summary>
    /// <param name="operation">The endpoint, for messages.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="deadline">When the caller's time is over.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="late">What to do with an answer that comes when nobody waits for it any more.</param>
    /// <returns>What it answered; null when it fails.</returns>
    /// <exception cref="VtexCallBudgetUnavailableException">It fails, and the options do not let that pass.</exception>
    /// <exception cref="VtexTransportException">The caller's time is over.</exception>
    public async Task<TResult?> AskAsync<TResult>(
        string operation,
        Func<ICallBudgetStore, CancellationToken, ValueTask<TResult?>> ask,
        Deadline deadline,
        CancellationToken cancellationToken,
        Action<TResult?>? late = null)
    {
        Exception? cause = null;
        if (!IsResting())
        {
            try
            {
                return await BoundedAsync(
                    async token =>
                    {
                        await PrepareAsync(token).ConfigureAwait(false);
                        return await ask(store, token).ConfigureAwait(false);
                    },
                    Min(_operationLimit, deadline.Remaining),
                    late,
                    cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (IsFailure(exception, cancellationToken))
            {
                Failed(exception);
                cause = exception;
            }
        }

        if (deadline.Remaining == TimeSpan.Zero)
            throw CallBudgetErrors.StoreTooSlow(operation, deadline.Limit);
        return Unavailable<TResult>(operation, cause);
    }

    /// <summary>Goes on without the store, where the options let that pass.</summary>
    /// <exception cref="VtexCallBudgetUnavailableException">They do not.</exception>
    public TResult? Unavailable<TResult>(string operation, Exception? cause = null) =>
        settings.OnStoreFailure == CallBudgetStoreFailure.Refuse
            ? throw CallBudgetErrors.StoreFails(operation, cause)
            : default;

    /// <summary>
    /// Tells the store something. Should it fail, the call that was made is no worse for it; should it be slow, it goes on
    /// while the caller gets its answer.
    /// </summary>
    public async Task TellAsync(Func<ICallBudgetStore, ValueTask> tell, Deadline? deadline = null)
    {
        if (IsResting())
            return;
        var patience = Min(_operationLimit, deadline?.Remaining ?? _operationLimit);
        try
        {
            await BoundedAsync<bool>(
                async _ =>
                {
                    await PrepareAsync(CancellationToken.None).ConfigureAwait(false);
                    await tell(store).ConfigureAwait(false);
                    return true;
                },
                patience,
                late: null,
                CancellationToken.None).ConfigureAwait(false);
        }
        catch (TimeoutException) when (patience < _operationLimit)
        {
            // The caller's time is over, not the store's.
        }
        catch (Exception exception) when (IsFailure(exception, CancellationToken.None))
        {
            Failed(exception);
        }
    }

    /// <summary>Notes what a write invalidated. From here on, nothing is asked before it is removed.</summary>
    public void Invalidate(IEnumerable<string> prefixes)
    {
        lock (_gate)
        {
            var write = ++_writes;
            foreach (var prefix in prefixes)
                _unremoved[prefix] = write;
        }
    }

    /// <summary>Removes what writes invalidated, now or, should the store fail, before it is asked again.</summary>
    public Task RemoveInvalidAsync() => TellAsync(static _ => default);

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>Any failure: that of a store must never become that of a call.</summary>
    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private static async Task ObserveAsync<TResult>(
        Task<TResult> work, Action<TResult>? late, CancellationTokenSource impatience)
    {
        try
        {
            var result = await work.ConfigureAwait(false);
            late?.Invoke(result);
        }
        catch (Exception)
        {
            // Nobody waits for it any more.
        }
        finally
        {
            impatience.Dispose();
        }
    }

    /// <summary>Waits no longer than a limit, also for stores that do not heed cancellation.</summary>
    private async Task<TResult> BoundedAsync<TResult>(
        Func<CancellationToken, Task<TResult>> work,
        TimeSpan limit,
        Action<TResult>? late,
        CancellationToken cancellationToken)
    {
        var impatience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var running = work(impatience.Token);
        try
        {
            return await (running.IsCompleted ? running : running.WaitAsync(limit, clock, cancellationToken))
                .ConfigureAwait(false);
        }
        finally
        {
            if (running.IsCompleted)
            {
                impatience.Dispose();
            }
            else
            {
                _ = ObserveAsync(running, late, impatience);
                impatience.Cancel();
            }
        }
    }

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Clock.CompareAsync(cancellationToken).ConfigureAwait(false);
        List<KeyValuePair<string, long>> unremoved;
        lock (_gate)
            unremoved = [.. _unremoved];
        foreach (var (prefix, write) in unremoved.Select(entry => (entry.Key, entry.Value)))
        {
            // Not cancelled with the caller: others want it too.
            await store.RemoveAsync(prefix, CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
            {
                // A write that came meanwhile wants it once more.
                if (_unremoved.TryGetValue(prefix, out var latest) && latest == write)
                    _unremoved.Remove(prefix);
            }
        }
    }

    private bool IsResting()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            // A clock that was set back must not let the store rest for longer.
            return _failedAt is { } failedAt && failedAt <= now && now - failedAt < Rest;
        }
    }

    private void Failed(Exception exception)
    {
        log.StoreFailed("answer", exception.GetType().Name);
        lock (_gate)
            _failedAt = clock.GetUtcNow();
    }
}
