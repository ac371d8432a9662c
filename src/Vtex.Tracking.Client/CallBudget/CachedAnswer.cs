namespace Vtex.Tracking.CallBudget;

/// <summary>An answer in memory. Only its times change.</summary>
internal abstract class CachedAnswer(CallKey key, AnswerTimes times, RawAnswer? raw, long cost)
{
    public CallKey Key { get; } = key;

    /// <summary>Gets the answer as it came, for the store; null when it was not kept.</summary>
    public RawAnswer? Raw { get; } = raw;

    /// <summary>Gets the approximate number of bytes of memory that it takes.</summary>
    public long Cost { get; } = cost;

    /// <summary>Gets or sets the times. They are replaced as a whole, so that no reader sees half of them.</summary>
    public AnswerTimes Times { get; set; } = times;

    protected static Freshness FreshnessOf(AnswerTimes times, AnswerSource source) => new()
    {
        FetchedAt = times.FetchedAt,
        Source = source,
        NextAllowedAt = times.NextAllowedAt,
    };
}
