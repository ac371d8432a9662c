using Vtex.Tracking.Configuration;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.CallBudget;

/// <summary>Asks a store for rights to call, with patience for whoever has them.</summary>
internal sealed class StoreClaims(StoreAccess access, CallBudgetSettings settings, ClientObserver observer)
{
    private readonly TimeProvider _clock = observer.TimeProvider;

    // Chosen: about what a quick call takes.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    // Chosen: no heavy load for the store, no long wait for a caller.
    private static readonly TimeSpan MaxPause = TimeSpan.FromSeconds(2);

    /// <summary>The number of outdated claims after which a store counts as failing. Chosen.</summary>
    private const int MaxOutdated = 5;

    /// <summary>
    /// Asks for the right to call. While another has it, waits for its answer: with growing pauses, no longer than the
    /// other's right lasts, for then the store gives it to whoever asks, and no longer than the deadline.
    /// </summary>
    /// <returns>
    /// The right, or the answer of whoever had it; a busy claim when the deadline has passed; null when the store fails.
    /// All times are by the client's clock.
    /// </returns>
    /// <exception cref="VtexCallBudgetUnavailableException">
    /// The store fails, and the options do not let that pass.
    /// </exception>
    /// <exception cref="VtexTransportException">The store was too slow for the deadline.</exception>
    public async Task<TimedClaim?> AskAsync(
        string operation, string key, Deadline deadline, CancellationToken cancellationToken)
    {
        var outdated = 0;
        for (var pause = FirstPause; ; pause = Min(pause + pause, MaxPause))
        {
            var claim = await access.AskAsync(
                operation,
                (store, token) => ClaimAsync(store, key, token),
                deadline,
                cancellationToken,
                late => GiveBack(key, late)).ConfigureAwait(false);
            if (claim is null)
                return null;

            var now = _clock.GetUtcNow();
            if (claim.IsOutdated(now))
            {
                // The window or the lease ended on the way here.
                if (claim.Outcome == CallClaimOutcome.Granted)
                    await AbandonAsync(key, claim.Id, deadline).ConfigureAwait(false);
                if (++outdated == MaxOutdated)
                    return access.Unavailable<TimedClaim>(operation);
                continue;
            }

            if (claim.Outcome != CallClaimOutcome.Busy || deadline.Remaining == TimeSpan.Zero)
                return claim;
            var left = Min(Min(claim.Until - now, settings.Lease), deadline.Remaining);
            // At least a moment, lest a clock that runs behind the store's makes this spin.
            var time = Max(Min(pause, left), TimeSpan.FromMilliseconds(1));
            await observer.WaitAsync(Wait.ForOtherProcess(operation), time, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Returns a right back, so that others need not wait until it ends by itself.</summary>
    public Task AbandonAsync(string key, Guid right, Deadline? deadline = null) =>
        access.TellAsync(store => store.AbandonAsync(key, right, CancellationToken.None), deadline);

    private async ValueTask<TimedClaim?> ClaimAsync(ICallBudgetStore store, string key, CancellationToken cancellationToken)
    {
        var offset = access.Clock.Offset;
        var now = _clock.GetUtcNow();
        var claim = await store.ClaimAsync(key, now.Plus(offset), settings.Lease, cancellationToken).ConfigureAwait(false);
        return TimedClaim.Of(claim, now, settings.Lease, offset);
    }

    private void GiveBack(string key, TimedClaim? late)
    {
        if (late?.Outcome == CallClaimOutcome.Granted)
            _ = AbandonAsync(key, late.Id);
    }

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Max(TimeSpan one, TimeSpan other) => one > other ? one : other;
}

/// <summary>A claim with all times by the client's clock.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Id">Names the right, where it was given.</param>
/// <param name="Until">When the right given ends, or that of another, or the window of the fresh answer.</param>
/// <param name="Answer">The fresh answer, or the last one known.</param>
internal sealed record TimedClaim(CallClaimOutcome Outcome, Guid Id, DateTimeOffset Until, StoredAnswer? Answer)
{
    public Guid? Right => Outcome == CallClaimOutcome.Granted ? Id : null;

    /// <param name="claim">What the store said.</param>
    /// <param name="asked">When it was asked, by the client's clock.</param>
    /// <param name="lease">How long a right lasts.</param>
    /// <param name="offset">How far the store's clock is ahead of the client's.</param>
    public static TimedClaim Of(in CallClaim claim, DateTimeOffset asked, TimeSpan lease, TimeSpan offset)
    {
        var answer = claim.Answer is { } stored ? StoredTimes.Moved(stored, -offset) : null;
        var until = claim.Outcome switch
        {
            CallClaimOutcome.Granted => asked.Plus(lease),
            CallClaimOutcome.Busy => (claim.BusyUntil ?? asked).Plus(-offset),
            _ => StoredTimes.Of(answer!).SeenAt(asked).NextAllowedAt,
        };
        return new(claim.Outcome, claim.Id, until, answer);
    }

    /// <summary>Returns whether the claim is over already: the right that was given, or the window of the answer.</summary>
    public bool IsOutdated(DateTimeOffset now) => Outcome != CallClaimOutcome.Busy && Until <= now;
}

/// <summary>The end of the time that a read may take. Runs on timestamps, which setting a clock does not move.</summary>
internal readonly struct Deadline(TimeProvider clock, TimeSpan limit)
{
    private readonly long _start = clock.GetTimestamp();

    public TimeSpan Limit => limit;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var remaining = limit - Elapsed;
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }
}
