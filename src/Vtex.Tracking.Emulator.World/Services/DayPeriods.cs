namespace Vtex.Tracking.Emulator.World;

/// <summary>The hours of the parts of the day.</summary>
internal static class DayPeriods
{
    public static TimeOnly StartOf(DayPeriod period) => period switch
    {
        DayPeriod.Morning => new TimeOnly(8, 0),
        DayPeriod.Afternoon => new TimeOnly(12, 0),
        DayPeriod.Night => new TimeOnly(18, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(period), period, null),
    };
}
