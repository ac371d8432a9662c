namespace Vtex.Tracking.CallBudget;

/// <summary>Reads the times of answers in stores.</summary>
internal static class StoredTimes
{
    public static AnswerTimes Of(StoredAnswer answer) => new(answer.FetchedAt, answer.NextAllowedAt, answer.KeepUntil);

    /// <summary>Returns the same answer on a clock that differs by a span.</summary>
    public static StoredAnswer Moved(StoredAnswer answer, TimeSpan span) => span == TimeSpan.Zero
        ? answer
        : answer with
        {
            FetchedAt = answer.FetchedAt.Plus(span),
            NextAllowedAt = answer.NextAllowedAt.Plus(span),
            KeepUntil = answer.KeepUntil.Plus(span),
        };
}
