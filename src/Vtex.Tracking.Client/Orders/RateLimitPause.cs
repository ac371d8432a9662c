namespace Vtex.Tracking.Orders;

/// <summary>Decides how long to stay away when the service limits the rate of calls.</summary>
internal static class RateLimitPause
{
    /// <summary>A minute (documented).</summary>
    private static readonly TimeSpan Shortest = TimeSpan.FromMinutes(1);

    /// <summary>Returns a minute, or longer when the answer asks for it.</summary>
    public static TimeSpan Of(VtexRateLimitedException limited) =>
        limited.RetryAfter > Shortest ? limited.RetryAfter.Value : Shortest;
}
