namespace Vtex.Tracking.CallBudget;

/// <summary>The times of an answer: when it came, and until when it may be used. UTC.</summary>
internal sealed record AnswerTimes(DateTimeOffset FetchedAt, DateTimeOffset NextAllowedAt, DateTimeOffset KeepUntil)
{
    /// <summary>
    /// Returns the same times on a clock that shows <paramref name="now"/>. When that is before the answer came, the clock
    /// was set back; the times move back with it, as if the answer had come now. So the window, counted from here, is
    /// neither cut short nor extended by the whole jump.
    /// </summary>
    public AnswerTimes SeenAt(DateTimeOffset now) => FetchedAt <= now ? this : MovedBy(now - FetchedAt);

    /// <summary>Returns the same times on a clock that differs by <paramref name="span"/>.</summary>
    public AnswerTimes MovedBy(TimeSpan span) => span == TimeSpan.Zero
        ? this
        : new AnswerTimes(FetchedAt.Plus(span), NextAllowedAt.Plus(span), KeepUntil.Plus(span));

    public bool IsFresh(DateTimeOffset now) => now < NextAllowedAt;

    public bool IsKnown(DateTimeOffset now) => now < KeepUntil;
}

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
