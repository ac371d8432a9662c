using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Simulation.Processes;

/// <summary>A store as one process sees it: each operation waits at a gate on its way there, and at another on its way back.</summary>
internal sealed class SimulatedStore(ICallBudgetStore inner, SimulatedWorld world, ClientProcess owner) : ICallBudgetStore, ICallBudgetStoreClock
{
    public ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default) => new(world.Clock.GetUtcNow());

    public ValueTask<CallClaim> ClaimAsync(string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        RunAsync("claim", () => inner.ClaimAsync(key, now, lease, CancellationToken.None), cancellationToken);

    public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
        await RunAsync("complete", async () =>
        {
            await inner.CompleteAsync(key, claim, answer, CancellationToken.None);
            return true;
        }, cancellationToken);

    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        await RunAsync("abandon", async () =>
        {
            await inner.AbandonAsync(key, claim, CancellationToken.None);
            return true;
        }, cancellationToken);

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
        RunAsync("find", () => inner.FindAsync(key, CancellationToken.None), cancellationToken);

    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
        await RunAsync("remove", async () =>
        {
            await inner.RemoveAsync(keyPrefix, CancellationToken.None);
            owner.Group.Excuse();
            return true;
        }, cancellationToken);

    private async ValueTask<T> RunAsync<T>(string operation, Func<ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await owner.LiveAsync();
        await PassAsync(GateKind.StoreCall, operation, cancellationToken);
        var result = await work();
        await PassAsync(GateKind.StoreResult, operation, cancellationToken);
        await owner.LiveAsync();
        return result;
    }

    private async Task PassAsync(GateKind kind, string operation, CancellationToken cancellationToken)
    {
        var fate = await world.Gates.WaitAsync(kind, owner.Number, operation, cancellationToken).ConfigureAwait(false);
        if (fate is Fate.Arrives or Fate.Doubled or Fate.Cut)
            return;
        owner.Group.NoteStoreFailure();
        throw new CallBudgetStoreException($"The store failed ({fate}).", null);
    }
}
