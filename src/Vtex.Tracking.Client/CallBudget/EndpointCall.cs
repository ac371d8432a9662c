namespace Vtex.Tracking.CallBudget;

/// <summary>The call by which an endpoint's window was opened, and its last page so far.</summary>
internal sealed class EndpointCall(CallKey walk, int? page, AnswerTimes times)
{
    public AnswerTimes Times { get; set; } = times;

    /// <summary>Returns whether a call is a later page of the same walk.</summary>
    public bool IsContinuedBy(in CallKey key) => page is { } last && key.Page > last && key.Walk == walk;
}
