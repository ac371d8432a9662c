namespace Vtex.Tracking.CallBudget;

/// <summary>An answer in memory. Everything but its times and its place among the others stays as it is.</summary>
internal abstract class CachedAnswer(CallKey key, AnswerTimes times, RawAnswer? raw, long cost)
{
    public CallKey Key { get; } = key;

    public RawAnswer? Raw { get; } = raw;

    /// <summary>About how many bytes of memory it takes.</summary>
    public long Cost { get; } = cost;

    /// <summary>Replaced as a whole, so that nobody sees half of it.</summary>
    public AnswerTimes Times { get; set; } = times;

    /// <summary>The answer that was used next after this one; the memory's own.</summary>
    public CachedAnswer? Newer { get; set; }

    /// <summary>The answer that was used last before this one; the memory's own.</summary>
    public CachedAnswer? Older { get; set; }

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
