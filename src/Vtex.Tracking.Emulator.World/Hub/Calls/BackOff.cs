namespace Vtex.Tracking.Emulator.World;

/// <summary>When a call that failed is tried again: after 1, 2, 4 … minutes, at last after an hour each time. Chosen by us.</summary>
internal static class BackOff
{
    private const int Doublings = 6;

    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan LongestWished = TimeSpan.FromDays(1);

    /// <param name="failures">How many calls have failed since the last one that was answered, this one included.</param>
    /// <param name="wished">How long the app asked not to be called; it is heeded up to a day.</param>
    public static TimeSpan After(int failures, TimeSpan? wished)
    {
        var wait = failures > Doublings ? Longest : TimeSpan.FromMinutes(1 << (failures - 1));
        if (wished > wait)
            wait = wished.Value < LongestWished ? wished.Value : LongestWished;
        return wait;
    }
}
