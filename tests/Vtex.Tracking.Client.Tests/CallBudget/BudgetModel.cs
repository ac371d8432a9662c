namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>Describes what the budget must do, said as simply as can be: for one user, what was fetched when, by call.</summary>
internal sealed class BudgetModel
{
    private readonly Dictionary<string, (int Answer, DateTimeOffset At)> _known = [];

    /// <summary>Returns whether the call must go out.</summary>
    public bool MustCall(string call, DateTimeOffset now, bool forced) => forced || !IsFresh(call, now);

    public bool IsFresh(string call, DateTimeOffset now) =>
        Seen(call, now) is { } known && now < known.At + BudgetSession.Window;

    /// <summary>The answer that a caller gets without a call, or when a call fails.</summary>
    public int? Known(string call, DateTimeOffset now) =>
        Seen(call, now) is { } known && now < known.At + BudgetSession.Window + TimeSpan.FromHours(24) ? known.Answer : null;

    public void Fetched(string call, int answer, DateTimeOffset now) => _known[call] = (answer, now);

    public void Forget(string start)
    {
        foreach (var call in _known.Keys.Where(call => call.StartsWith(start, StringComparison.Ordinal)).ToList())
            _known.Remove(call);
    }

    private (int Answer, DateTimeOffset At)? Seen(string call, DateTimeOffset now)
    {
        if (!_known.TryGetValue(call, out var known))
            return null;
        if (known.At > now)
            _known[call] = known = (known.Answer, now);
        return known;
    }
}
