namespace Vtex.Tracking.CallBudget;

/// <summary>An answer in memory. Everything but its times stays as it is.</summary>
internal abstract class CachedAnswer(CallKey key, AnswerTimes times, RawAnswer? raw, long cost)
{
    public CallKey Key { get; } = key;

    public RawAnswer? Raw { get; } = raw;

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Cost { get; } = cost;

    /// <summary>Replaced as a whole, so that nobody sees half of it.</summary>
    public AnswerTimes Times { get; set; } = times;

    public Freshness Freshness(AnswerSource source, DateTimeOffset now)
    {
        var seen = Times;
        var age = now - seen.FetchedAt;
        return new Freshness
        {
            FetchedAt = seen.FetchedAt,
            Age = age > TimeSpan.Zero ? age : TimeSpan.Zero,
            Source = source,
            NextAllowedAt = seen.NextAllowedAt,
        };
    }
}
