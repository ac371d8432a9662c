namespace Vtex.Tracking.CallBudget;

/// <summary>The present time as a store has it: the client's clock, corrected by how far it is from the store's own.</summary>
internal sealed class StoreClock(ICallBudgetStore store, TimeProvider clock)
{
    /// <summary>Chosen: machines that lost their time server are wrong by minutes; tests move clocks by hours.</summary>
    private static readonly TimeSpan LargestError = TimeSpan.FromMinutes(15);

    /// <summary>Chosen: below this a difference is the time that asking takes, and no correction is worth it.</summary>
    private static readonly TimeSpan SmallestError = TimeSpan.FromSeconds(1);

    /// <summary>Chosen: short against a lease, long against a call.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ICallBudgetStoreClock? _own = store as ICallBudgetStoreClock;
    private volatile Comparison? _last;

    /// <summary>How far the store's clock is ahead of the client's.</summary>
    public TimeSpan Offset => _last?.Offset ?? TimeSpan.Zero;

    public DateTimeOffset Now => clock.GetUtcNow().Plus(Offset);

    /// <summary>Compares the clocks, unless that was done a short time ago.</summary>
    public async ValueTask CompareAsync(CancellationToken cancellationToken)
    {
        var start = clock.GetUtcNow();
        // By the timestamp too: it goes on when the clock is set back.
        if (_own is null || _last is { } last
            && (!last.IsFollowed || last.At <= start && start - last.At < Interval && clock.GetElapsedTime(last.Timestamp) < Interval))
            return;
        var theirs = await _own.GetUtcNowAsync(cancellationToken).ConfigureAwait(false);
        var end = clock.GetUtcNow();
        var taken = end - start;
        var ahead = theirs - start - new TimeSpan((taken > TimeSpan.Zero ? taken : TimeSpan.Zero).Ticks / 2);
        _last = Next(_last, ahead, end, clock.GetTimestamp());
    }

    private static Comparison Next(Comparison? last, TimeSpan ahead, DateTimeOffset at, long timestamp)
    {
        if (last is null)
        {
            var error = ahead.Duration();
            return new(at, timestamp, error <= LargestError && error > SmallestError ? ahead : TimeSpan.Zero, error <= LargestError);
        }

        // A clock that fell behind was set back, or its machine slept. One that ran ahead is believed: time has passed for
        // the client, and a window that seems over a little early is better than an answer that never gets old.
        return last with { At = at, Timestamp = timestamp, Offset = ahead - last.Offset > SmallestError ? ahead : last.Offset };
    }

    /// <param name="At">When, by the client's clock.</param>
    /// <param name="Timestamp">The same, as a timestamp.</param>
    /// <param name="Offset">How far the store's clock is ahead.</param>
    /// <param name="IsFollowed">Whether the store's clock counts for this client.</param>
    private sealed record Comparison(DateTimeOffset At, long Timestamp, TimeSpan Offset, bool IsFollowed);
}
