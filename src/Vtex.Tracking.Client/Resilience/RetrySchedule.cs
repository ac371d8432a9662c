namespace Vtex.Tracking.Resilience;

/// <summary>Calculates the wait before each repetition.</summary>
/// <param name="baseDelay">The wait before the first, before chance takes its part.</param>
/// <param name="maxDelay">The longest wait that is our own idea.</param>
internal sealed class RetrySchedule(TimeSpan baseDelay, TimeSpan maxDelay)
{
    /// <summary>Keeps twos to this power within a number; the cap was reached long before.</summary>
    private const int MaxDoublings = 30;

    /// <param name="repetition">Which repetition, from 0.</param>
    /// <param name="asked">How long the service asks to wait, if it does.</param>
    /// <param name="chance">From 0 to 1: 0 waits half as long as 1.</param>
    /// <returns>Never less than what was asked for.</returns>
    public TimeSpan Delay(int repetition, TimeSpan? asked, double chance)
    {
        var doubled = baseDelay.Ticks * Math.Pow(2, Math.Min(repetition, MaxDoublings));
        var whole = Math.Min(doubled, maxDelay.Ticks);
        var own = TimeSpan.FromTicks((long)(whole * (0.5 + (chance / 2))));
        return asked > own ? asked.Value : own;
    }
}
