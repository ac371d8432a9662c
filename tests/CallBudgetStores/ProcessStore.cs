using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>
/// A store as one process sees it: slow at times, by the world's time, which is also the store's own; and out of reach for
/// one who died.
/// </summary>
internal sealed class ProcessStore(ICallBudgetStore inner, FleetProcess process, FleetHistory history)
    : ICallBudgetStore, ICallBudgetStoreClock
{
    private int _working;

    /// <summary>Returns how long the next operation is under way, there and back.</summary>
    public (TimeSpan There, TimeSpan Back) Slowness { get; set; }

    /// <summary>Operations that need only the real store to go on.</summary>
    public int Working => Volatile.Read(ref _working);

    public ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default) => new(history.World.Now);

    public async ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        var (claim, at) = await RunAsync(async () => (await inner.ClaimAsync(key, now, lease, CancellationToken.None), history.World.Elapsed));
        history.Note(process, $"asks for {key[(key.LastIndexOf('/') + 1)..]} at {now:O} and is told {claim.Outcome} {claim.BusyUntil ?? claim.Answer?.NextAllowedAt:O}");
        if (claim.Outcome == CallClaimOutcome.Granted)
            process.Right = (claim.Id, at);
        return claim;
    }

    public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
        await RunAsync(async () =>
        {
            await inner.CompleteAsync(key, claim, answer, CancellationToken.None);
            history.Completed(claim);
            return true;
        });

    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        await RunAsync(async () =>
        {
            await inner.AbandonAsync(key, claim, CancellationToken.None);
            history.Abandoned(claim);
            return true;
        });

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
        new(RunAsync(async () => await inner.FindAsync(key, CancellationToken.None)));

    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
        await RunAsync(async () =>
        {
            await inner.RemoveAsync(keyPrefix, CancellationToken.None);
            history.Removed(process.User);
            return true;
        });

    private async Task<T> RunAsync<T>(Func<Task<T>> operation)
    {
        Interlocked.Increment(ref _working);
        try
        {
            await DieAsync();
            var (there, back) = Slowness;
            Slowness = default;
            // What is on its way arrives, also when its sender dies meanwhile.
            await OnTheWayAsync(there);
            var result = await operation();
            await OnTheWayAsync(back);
            await DieAsync();
            return result;
        }
        finally
        {
            Interlocked.Decrement(ref _working);
        }
    }

    /// <summary>Nothing comes back to one who died.</summary>
    private async Task DieAsync()
    {
        if (!process.IsDead)
            return;
        Interlocked.Decrement(ref _working);
        await FleetProcess.ForeverAsync();
    }

    private async Task OnTheWayAsync(TimeSpan span)
    {
        if (span == TimeSpan.Zero)
            return;
        var over = history.World.DelayAsync(span, this);
        Interlocked.Decrement(ref _working);
        await over;
        Interlocked.Increment(ref _working);
    }
}
