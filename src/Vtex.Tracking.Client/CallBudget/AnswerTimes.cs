namespace Vtex.Tracking.CallBudget;

/// <summary>When an answer came, and what may be done with it until when. UTC.</summary>
internal sealed record AnswerTimes(DateTimeOffset FetchedAt, DateTimeOffset NextAllowedAt, DateTimeOffset KeepUntil)
{
    /// <summary>
    /// The same on a clock that shows <paramref name="now"/>. When that is before the answer came, the clock was set
    /// back; the times move back with it, as if the answer had come now. So the window, counted from here, is neither cut
    /// short nor drawn out by the whole jump.
    /// </summary>
    public AnswerTimes SeenAt(DateTimeOffset now)
    {
        if (FetchedAt <= now)
            return this;
        var jump = FetchedAt - now;
        return new AnswerTimes(now, NextAllowedAt - jump, KeepUntil - jump);
    }

    public bool IsFresh(DateTimeOffset now) => now < NextAllowedAt;

    public bool IsKnown(DateTimeOffset now) => now < KeepUntil;
}
