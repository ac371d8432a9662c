namespace Vtex.Tracking.Orders;

/// <summary>Decides how long to stay away when the service limits the rate of calls.</summary>
internal static class RateLimitPause
{
    /// <summary>A minute (documented).</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Returns a minute, or longer when the answer asks for it, up to a day.</summary>
    public static TimeSpan Of(VtexRateLimitedException limited) =>
        limited.RetryAfter is not { } asked || asked < Shortest ? Shortest : asked > OrderTimes.Longest ? OrderTimes.Longest : asked;
}

/// <summary>The bounds of times in options.</summary>
internal static class OrderTimes
{
    /// <summary>The longest time to wait before the next look, a day. Chosen; timers take no more than 49.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(1);
}
