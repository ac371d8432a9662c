namespace Vtex.Tracking.CallBudget;

/// <summary>Adds spans to points in time without leaving the calendar, whatever a clock shows.</summary>
internal static class SaturatedTime
{
    /// <summary>Adds a span; beyond either end of the calendar the result is that end.</summary>
    public static DateTimeOffset Plus(this DateTimeOffset time, TimeSpan span)
    {
        var ticks = time.UtcTicks;
        if (span.Ticks > DateTimeOffset.MaxValue.UtcTicks - ticks)
            return DateTimeOffset.MaxValue;
        return span.Ticks < -ticks ? DateTimeOffset.MinValue : new DateTimeOffset(ticks + span.Ticks, TimeSpan.Zero);
    }

    /// <summary>Reads ticks from outside; what is no point in time becomes the nearest one.</summary>
    public static DateTimeOffset FromTicks(long ticks) =>
        new(Math.Min(Math.Max(ticks, 0), DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);
}
