using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// A store that may fail: after a failure it is left alone for a while, so that a store that is down does not slow down
/// every call, and what a write made it forget is made up for before it is asked again.
/// </summary>
internal sealed class StoreAccess(ICallBudgetStore store, CallBudgetSettings settings, TimeProvider clock)
{
    /// <summary>Chosen: short against a window, long against a call.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(10);

#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly HashSet<string> _unremoved = [];
    private DateTimeOffset? _failedAt;

    /// <summary>Asks the store for something.</summary>
    /// <returns>Whether it answered, and what.</returns>
    /// <exception cref="VtexCallBudgetUnavailableException">It fails, and the options do not let that pass.</exception>
    public async Task<(bool Answered, TResult? Result)> AskAsync<TResult>(
        string operation, Func<ICallBudgetStore, ValueTask<TResult>> ask, CancellationToken cancellationToken)
    {
        Exception? cause = null;
        if (!IsResting())
        {
            try
            {
                await RemoveLeftoversAsync().ConfigureAwait(false);
                return (true, await ask(store).ConfigureAwait(false));
            }
            catch (Exception exception) when (IsFailure(exception, cancellationToken))
            {
                Failed();
                cause = exception;
            }
        }

        return settings.OnStoreFailure == CallBudgetStoreFailure.Refuse
            ? throw Refusals.StoreFails(operation, cause)
            : (false, default);
    }

    /// <summary>Tells the store something. Should it fail, the call that was made is no worse for it.</summary>
    public async Task TellAsync(Func<ICallBudgetStore, ValueTask> tell)
    {
        if (IsResting())
            return;
        try
        {
            await RemoveLeftoversAsync().ConfigureAwait(false);
            await tell(store).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsFailure(exception, CancellationToken.None))
        {
            Failed();
        }
    }

    /// <summary>Removes what a write made untrue, now or, should the store fail, before it is asked again.</summary>
    public Task RemoveAsync(IEnumerable<string> prefixes)
    {
        lock (_gate)
            _unremoved.UnionWith(prefixes);
        return TellAsync(static _ => default);
    }

    /// <summary>Any failure: that of a store must never become that of a call.</summary>
    private static bool IsFailure(Exception exception, CancellationToken cancellationToken) =>
        !(exception is OperationCanceledException && cancellationToken.IsCancellationRequested);

    private async Task RemoveLeftoversAsync()
    {
        List<string> prefixes;
        lock (_gate)
            prefixes = [.. _unremoved];
        foreach (var prefix in prefixes)
        {
            await store.RemoveAsync(prefix, CancellationToken.None).ConfigureAwait(false);
            lock (_gate)
                _unremoved.Remove(prefix);
        }
    }

    private bool IsResting()
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            // A clock that was set back must not let the store rest for longer.
            return _failedAt is { } failedAt && failedAt <= now && now < failedAt + Rest;
        }
    }

    private void Failed()
    {
        lock (_gate)
            _failedAt = clock.GetUtcNow();
    }
}
