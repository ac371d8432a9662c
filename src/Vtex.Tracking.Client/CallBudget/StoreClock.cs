namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The present time as a store has it: the client's clock, corrected by how far it is from the store's own.
/// </summary>
internal sealed class StoreClock(ICallBudgetStore store, TimeProvider clock)
{
    // Chosen: machines that lost their time server are wrong by minutes; tests move clocks by hours.
    private static readonly TimeSpan MaxError = TimeSpan.FromMinutes(15);

    // Chosen: below this a difference is the time that asking takes, and no correction is worth it.
    private static readonly TimeSpan MinError = TimeSpan.FromSeconds(1);

    // Chosen: short against a lease, long against a call.
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ICallBudgetStoreClock? _own = store as ICallBudgetStoreClock;
    private volatile Comparison? _last;

    /// <summary>Gets the span by which the store's clock is ahead of the client's.</summary>
    public TimeSpan Offset => _last?.Offset ?? TimeSpan.Zero;

    /// <summary>Compares the clocks, unless that was done a short time ago.</summary>
    public async ValueTask CompareAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetUtcNow();
        // By the timestamp too: it goes on when the clock is set back.
        if (_own is null || _last is { } last
            && (!last.IsFollowed || last.At <= start && start - last.At < Interval && clock.GetElapsedTime(last.Timestamp) < Interval))
            return;
        var best = await MeasureAsync(_own, cancellationToken).ConfigureAwait(false);
        for (var again = 0; again < 2 && best.Uncertainty > MinError; again++)
        {
            // The first question may have waited for a connection.
            var next = await MeasureAsync(_own, cancellationToken).ConfigureAwait(false);
            best = next.Uncertainty < best.Uncertainty ? next : best;
        }

        _last = Next(_last, best);
    }

    private static Comparison Next(Comparison? last, Measurement measured)
    {
        var (ahead, least) = (measured.Ahead, MinError + measured.Uncertainty);
        if (last is null)
        {
            var error = ahead.Duration();
            var isFollowed = error <= MaxError + measured.Uncertainty;
            return new(measured.At, measured.Timestamp, isFollowed && error > least ? ahead : TimeSpan.Zero, isFollowed);
        }

        // A clock that fell behind was set back, or its machine slept. One that ran ahead is believed: time has passed for
        // the client, and a window that seems over a little early is better than an answer that never gets old.
        return last with
        {
            At = measured.At,
            Timestamp = measured.Timestamp,
            Offset = ahead - last.Offset > least ? ahead : last.Offset,
        };
    }

    private async ValueTask<Measurement> MeasureAsync(ICallBudgetStoreClock own, CancellationToken cancellationToken)
    {
        var start = clock.GetUtcNow();
        var theirs = await own.GetUtcNowAsync(cancellationToken).ConfigureAwait(false);
        var end = clock.GetUtcNow();
        var half = new TimeSpan(Math.Max((end - start).Ticks, 0) / 2);
        return new(end, clock.GetTimestamp(), theirs - start - half, half);
    }

    /// <param name="At">When, by the client's clock.</param>
    /// <param name="Timestamp">The same, as a timestamp.</param>
    /// <param name="Ahead">How far the store's clock is ahead.</param>
    /// <param name="Uncertainty">By how much that may be wrong, for the time that asking took.</param>
    private sealed record Measurement(DateTimeOffset At, long Timestamp, TimeSpan Ahead, TimeSpan Uncertainty);

    /// <param name="At">When, by the client's clock.</param>
    /// <param name="Timestamp">The same, as a timestamp.</param>
    /// <param name="Offset">How far the store's clock is ahead.</param>
    /// <param name="IsFollowed">Whether the store's clock counts for this client.</param>
    private sealed record Comparison(DateTimeOffset At, long Timestamp, TimeSpan Offset, bool IsFollowed);
}
