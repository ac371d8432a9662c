namespace Vtex.Tracking.Emulator.World;

/// <summary>
/// Who called which GET when, for the six-hour rule. Every call is counted twice: with its parameters, and by its endpoint
/// alone. Pages of one list in rising order are one call. Memory is bounded: what was called longest ago is forgotten.
/// </summary>
internal sealed class CallLedger
{
    /// <summary>The most entries that are kept; far more than a client that keeps the rule needs.</summary>
    public const int MostKept = 4_096;

    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    private readonly Lock _gate = new();
    private readonly Dictionary<CallKey, CallTally> _tallies = [];

    /// <summary>How many entries are kept now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _tallies.Count;
        }
    }

    /// <summary>Whether a call lies in the six hours that end now. What lies ahead of a clock that was set back does not.</summary>
    public static bool IsInWindow(DateTimeOffset call, DateTimeOffset now) => call <= now && now - call < Window;

    /// <summary>Counts a call, and says whether it may be served.</summary>
    /// <returns>Null when it may; otherwise when the next call is allowed.</returns>
    public DateTimeOffset? Note(BudgetedCall call, DateTimeOffset now, CallBudgetEnforcement enforcement)
    {
        lock (_gate)
        {
            var request = Tally(new CallKey(call.Identity, call.Endpoint, call.Parameters));
            if (call.Page is { } page && request.Continue(page, now))
                return null;

            var endpoint = Tally(new CallKey(call.Identity, call.Endpoint, null));
            var next = enforcement switch
            {
                CallBudgetEnforcement.PerRequest => request.NextCall(now),
                CallBudgetEnforcement.PerEndpoint => endpoint.NextCall(now),
                _ => null,
            };
            foreach (var tally in new[] { request, endpoint })
            {
                tally.Count(now);
                if (next is null)
                    tally.Serve(now, call.Page);
            }

            Forget(now);
            return next;
        }
    }

    /// <summary>What was called more than once in the six hours that end now, the most called first.</summary>
    public IReadOnlyList<CallRecord> TooOften(DateTimeOffset now)
    {
        lock (_gate)
        {
            return
            [
                .. _tallies
                    .Select(tally => new CallRecord(
                        tally.Key, tally.Value.CallsInWindow(now), tally.Value.NextCall(now) ?? now))
                    .Where(record => record.CallsInWindow > 1)
                    .OrderByDescending(record => record.CallsInWindow)
                    .ThenBy(record => record.Key.Identity, StringComparer.Ordinal)
                    .ThenBy(record => record.Key.Endpoint, StringComparer.Ordinal)
                    .ThenBy(record => record.Key.Parameters, StringComparer.Ordinal),
            ];
        }
    }

    private CallTally Tally(CallKey key)
    {
        if (!_tallies.TryGetValue(key, out var tally))
            _tallies.Add(key, tally = new CallTally());
        return tally;
    }

    // Makes room for many at once, so that most calls need not look for what is old.
    private void Forget(DateTimeOffset now)
    {
        if (_tallies.Count <= MostKept)
            return;
        var byAge = _tallies.OrderByDescending(tally => tally.Value.LastCall).ToList();
        var kept = byAge.TakeWhile(tally => now - tally.Value.LastCall < Window).Take(MostKept / 2).Count();
        foreach (var (key, _) in byAge.Skip(kept))
            _tallies.Remove(key);
    }
}
