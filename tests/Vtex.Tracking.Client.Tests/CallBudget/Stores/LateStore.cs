using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>A store whose answers to claims are late, or never come.</summary>
/// <param name="inner">Decides.</param>
/// <param name="onTheWay">What happens between the decision and its coming.</param>
internal sealed class LateStore(ICallBudgetStore inner, Func<CallClaim, Task> onTheWay) : ICallBudgetStore
{
    private readonly TaskCompletionSource _completed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Gets a task that ends when the first answer is in the store.</summary>
    public Task Completed => _completed.Task;

    public async ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var claim = await inner.ClaimAsync(key, now, lease, cancellationToken);
        await onTheWay(claim);
        return claim;
    }

    public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken)
    {
        await inner.CompleteAsync(key, claim, answer, cancellationToken);
        _completed.TrySetResult();
    }

    public ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        inner.AbandonAsync(key, claim, cancellationToken);

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
        inner.FindAsync(key, cancellationToken);

    public ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
        inner.RemoveAsync(keyPrefix, cancellationToken);
}
