namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The strict reading: when each endpoint was called last, and how far the walk through its pages has come. Not safe for
/// several threads: <see cref="CallState"/> sees to that.
/// </summary>
internal sealed class EndpointState
{
    private readonly Dictionary<string, EndpointCall> _calls = [];

    /// <summary>Returns when a call may be made, if not now.</summary>
    public DateTimeOffset? RefusedUntil(in CallKey key, DateTimeOffset now) =>
        Open(key.Operation, now) is { } call && !call.IsContinuedBy(key) ? call.Times.NextAllowedAt : null;

    /// <summary>Writes a call down that was made.</summary>
    /// <param name="key">What was called.</param>
    /// <param name="times">Those of its answer.</param>
    /// <returns>The times that count: the window of a walk is that of its first page.</returns>
    public AnswerTimes Enter(in CallKey key, AnswerTimes times)
    {
        if (Open(key.Operation, times.FetchedAt) is { } walk && walk.IsContinuedBy(key))
            times = times with { NextAllowedAt = walk.Times.NextAllowedAt };
        _calls[key.Operation] = new EndpointCall(key.Walk, key.Page, times);
        return times;
    }

    /// <summary>Learns of a call that another client made.</summary>
    public void Learn(string operation, EndpointCall call) => _calls[operation] = call;

    private EndpointCall? Open(string operation, DateTimeOffset now)
    {
        if (!_calls.TryGetValue(operation, out var call))
            return null;
        call.Times = call.Times.SeenAt(now);
        return call.Times.IsFresh(now) ? call : null;
    }
}

/// <summary>The call by which an endpoint's window was opened, and its last page so far.</summary>
internal sealed class EndpointCall(CallKey walk, int? page, AnswerTimes times)
{
    public AnswerTimes Times { get; set; } = times;

    /// <summary>Returns whether a call is a later page of the same walk.</summary>
    public bool IsContinuedBy(in CallKey key) => page is { } last && key.Page > last && key.Walk == walk;
}

/// <summary>The result of claiming the right to call an endpoint.</summary>
/// <param name="Right">
/// The right to open its window; null when it is open, when the call is forced, or without a store.
/// </param>
/// <param name="Continued">The walk that opened the window, when the call continues it.</param>
internal readonly record struct EndpointClaim(Guid? Right, EndpointCall? Continued);
