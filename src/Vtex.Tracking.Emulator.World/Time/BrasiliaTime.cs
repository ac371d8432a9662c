namespace Vtex.Tracking.Emulator.World;

/// <summary>The time of Brasília: UTC−03:00 all year; Brazil has had no daylight saving time since 2019.</summary>
internal static class BrasiliaTime
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(-3);

    /// <summary>The local time; the first three hours of the calendar, which have none, become its beginning.</summary>
    public static DateTime Of(DateTimeOffset instant) => new(Math.Max(0, instant.UtcTicks + Offset.Ticks));

    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(Of(instant));

    /// <summary>A local time as an instant; the last three hours of the calendar, which have none, become its end.</summary>
    public static DateTimeOffset At(DateOnly day, TimeOnly time) =>
        new(Math.Min(day.ToDateTime(time).Ticks, DateTime.MaxValue.Ticks + Offset.Ticks), Offset);

    /// <summary>The instant with the offset of Brasília; UTC for the first three hours of the calendar.</summary>
    public static DateTimeOffset Local(DateTimeOffset instant) =>
        instant.UtcTicks + Offset.Ticks < 0 ? instant.ToUniversalTime() : instant.ToOffset(Offset);
}
