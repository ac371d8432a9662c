namespace Vtex.Tracking.Emulator.World.CallBudget;

/// <summary>
/// Records the time of each client's GETs, for the six-hour rule. Every call is counted twice: with its parameters, and by
/// its endpoint alone. Pages of one list in rising order are one call. Memory is bounded: what was called longest ago is
/// forgotten.
/// </summary>
internal sealed class CallHistory
{
    /// <summary>The most entries that are kept; far more than a client that keeps the rule needs.</summary>
    public const int MaxStored = 4_096;

    public static readonly TimeSpan Window = TimeSpan.FromHours(6);

    private readonly Lock _gate = new();
    private readonly Dictionary<CallKey, CallWindow> _tallies = [];
    private Action<CountedCall>? _counted;

    /// <summary>The number of entries.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _tallies.Count;
        }
    }

    /// <summary>Determines whether a call lies in the last six hours. A call ahead of a clock that was set back does not.</summary>
    public static bool IsInWindow(DateTimeOffset call, DateTimeOffset now) => call <= now && now - call < Window;

    /// <summary>Counts the calls of an earlier life, and tells of all calls from now on.</summary>
    /// <param name="past">The calls, oldest first.</param>
    /// <param name="counted">Told of each call that is counted, in order; it must be quick.</param>
    public void Continue(IEnumerable<CountedCall> past, Action<CountedCall> counted)
    {
        lock (_gate)
        {
            foreach (var (call, at, isServed) in past)
                Note(call, at, isServed);
            _counted = counted;
        }
    }

    /// <summary>Forgets all calls.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _tallies.Clear();
            _counted?.Invoke(CountedCall.Cleared);
        }
    }

    /// <summary>Counts a call, and says whether it may be served.</summary>
    /// <returns>Null when it may; otherwise when the next call is allowed.</returns>
    public DateTimeOffset? Note(BudgetedCall call, DateTimeOffset now, CallBudgetEnforcement enforcement)
    {
        lock (_gate)
        {
            var request = Tally(new CallKey(call.Identity, call.Endpoint, call.Parameters));
            if (call.Page is { } page && request.Continue(page, now))
            {
                _counted?.Invoke(new CountedCall(call, now, true));
                return null;
            }

            var endpoint = Tally(new CallKey(call.Identity, call.Endpoint, null));
            var next = enforcement switch
            {
                CallBudgetEnforcement.PerRequest => request.NextCall(now),
                CallBudgetEnforcement.PerEndpoint => endpoint.NextCall(now),
                _ => null,
            };
            Add(request, endpoint, call, now, next is null);
            Forget(now);
            return next;
        }
    }

    private void Note(BudgetedCall call, DateTimeOffset at, bool isServed)
    {
        var request = Tally(new CallKey(call.Identity, call.Endpoint, call.Parameters));
        if (call.Page is not { } page || !request.Continue(page, at))
            Add(request, Tally(new CallKey(call.Identity, call.Endpoint, null)), call, at, isServed);
    }

    private void Add(CallWindow request, CallWindow endpoint, BudgetedCall call, DateTimeOffset at, bool isServed)
    {
        foreach (var tally in new[] { request, endpoint })
        {
            tally.Count(at);
            if (isServed)
                tally.Serve(at, call.Page);
        }

        _counted?.Invoke(new CountedCall(call, at, isServed));
    }

    /// <summary>Gets the calls that were made more than once in the last six hours, the most frequent first.</summary>
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

    private CallWindow Tally(CallKey key)
    {
        if (!_tallies.TryGetValue(key, out var tally))
            _tallies.Add(key, tally = new CallWindow());
        return tally;
    }

    // Makes room for many at once, so that most calls need not look for what is old.
    private void Forget(DateTimeOffset now)
    {
        if (_tallies.Count <= MaxStored)
            return;
        var byAge = _tallies.OrderByDescending(tally => tally.Value.LastCall).ToList();
        var kept = byAge.TakeWhile(tally => now - tally.Value.LastCall < Window).Take(MaxStored / 2).Count();
        foreach (var (key, _) in byAge.Skip(kept))
            _tallies.Remove(key);
    }
}

/// <summary>A call that was counted.</summary>
/// <param name="Call">The call.</param>
/// <param name="At">When it came, on the clock of its universe.</param>
/// <param name="IsServed">Whether it was served.</param>
internal sealed record CountedCall(BudgetedCall Call, DateTimeOffset At, bool IsServed)
{
    /// <summary>Gets what stands for all calls being forgotten.</summary>
    public static CountedCall Cleared { get; } = new(new BudgetedCall("", "", ""), DateTimeOffset.MinValue, false);
}

/// <summary>The calls that are counted together, as far as the last six hours need them.</summary>
internal sealed class CallWindow
{
    /// <summary>So many calls in a window are counted; more make no difference.</summary>
    public const int MaxCounted = 64;

    private readonly Queue<DateTimeOffset> _calls = new();
    private DateTimeOffset? _served;
    private int _lastPage;

    public DateTimeOffset LastCall { get; private set; }

    /// <summary>Continues the walk through pages that the latest served call began, if a page belongs to it.</summary>
    public bool Continue(int page, DateTimeOffset now)
    {
        if (_lastPage == 0 || page <= _lastPage || NextCall(now) is null)
            return false;
        _lastPage = page;
        return true;
    }

    public void Count(DateTimeOffset now)
    {
        if (_calls.Count == MaxCounted)
            _calls.Dequeue();
        _calls.Enqueue(now);
        LastCall = now;
    }

    public void Serve(DateTimeOffset now, int? page)
    {
        _served = now;
        _lastPage = page ?? 0;
    }

    /// <summary>Gets the time at which the next call is allowed; null when it is allowed now.</summary>
    public DateTimeOffset? NextCall(DateTimeOffset now) => _served is { } served && CallHistory.IsInWindow(served, now)
        ? served + TimeSpan.FromTicks(Math.Min(CallHistory.Window.Ticks, (DateTimeOffset.MaxValue - served).Ticks))
        : null;

    public int CallsInWindow(DateTimeOffset now) => _calls.Count(call => CallHistory.IsInWindow(call, now));
}

/// <summary>The key of calls that are counted together: those of a client to an endpoint, with the same parameters or, when null, with any.</summary>
internal readonly record struct CallKey(string Identity, string Endpoint, string? Parameters);

/// <summary>A GET that a client called more than once in six hours.</summary>
/// <param name="Key">Who called what.</param>
/// <param name="CallsInWindow">How many calls there were in the last six hours, refused ones included.</param>
/// <param name="NextCallAt">When the next call keeps the rule.</param>
internal sealed record CallRecord(CallKey Key, int CallsInWindow, DateTimeOffset NextCallAt);

/// <summary>A call that the six-hour rule is about.</summary>
/// <param name="Identity">Who calls: the user of the token.</param>
/// <param name="Endpoint">What is called, such as <c>GET /services</c>.</param>
/// <param name="Parameters">With which parameters, page and page size left out, in a fixed order.</param>
/// <param name="Page">The page that is asked for; null where there are no pages.</param>
internal sealed record BudgetedCall(string Identity, string Endpoint, string Parameters, int? Page = null);
