namespace Vtex.Tracking.CallBudget;

/// <summary>The end of the time that a read may take. Runs on timestamps, which setting a clock does not move.</summary>
internal readonly struct Deadline(TimeProvider clock, TimeSpan limit)
{
    private readonly long _start = clock.GetTimestamp();

    public TimeSpan Limit => limit;

    public TimeSpan Elapsed => clock.GetElapsedTime(_start);

    /// <summary>Never negative.</summary>
    public TimeSpan Remaining
    {
        get
        {
            var remaining = limit - Elapsed;
            return remaining > TimeSpan.Zero ? remaining : TimeSpan.Zero;
        }
    }
}
