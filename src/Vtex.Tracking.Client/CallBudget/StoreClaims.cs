using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.CallBudget;

/// <summary>Asks a store for rights to call, with patience for whoever has them.</summary>
internal sealed class StoreClaims(StoreAccess access, CallBudgetSettings settings, TimeProvider clock)
{
    /// <summary>Chosen: about what a quick call takes.</summary>
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>Chosen: no heavy load for the store, no long wait for a caller.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    /// <summary>
    /// Asks for the right to call. While another has it, waits for its answer: with growing pauses, and no longer than
    /// the other's right lasts, for then the store gives it to whoever asks.
    /// </summary>
    /// <returns>The right, or the answer of whoever had it; null when the store fails.</returns>
    /// <exception cref="VtexCallBudgetUnavailableException">The store fails, and the options do not let that pass.</exception>
    public async Task<CallClaim?> AskAsync(string operation, string key, CancellationToken cancellationToken)
    {
        for (var pause = FirstPause; ; pause = Min(pause + pause, LongestPause))
        {
            var (_, claim) = await access.AskAsync(
                operation,
                async store => (CallClaim?)await store
                    .ClaimAsync(key, clock.GetUtcNow(), settings.Lease, cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
            if (claim is not { Outcome: CallClaimOutcome.Busy, BusyUntil: { } until })
                return claim;

            var left = Min(until - clock.GetUtcNow(), settings.Lease);
            // At least a moment, lest a clock that runs behind the store's makes this spin.
            await clock.Delay(Max(Min(pause, left), TimeSpan.FromMilliseconds(1)), cancellationToken).ConfigureAwait(false);
        }
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
