namespace Vtex.Tracking.Emulator.World.Time;

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

/// <summary>Adds to times and days without running over the calendar, which ends with the year 9999.</summary>
internal static class Calendar
{
    private const int MaxConsecutiveHolidays = 366;

    /// <summary>A time later or earlier by a span; null where that lies outside the calendar. UTC.</summary>
    public static DateTimeOffset? TryAdd(DateTimeOffset time, TimeSpan span)
    {
        var isInside = span >= TimeSpan.Zero ? span <= DateTimeOffset.MaxValue - time : span >= DateTimeOffset.MinValue - time;
        return isInside ? new DateTimeOffset(time.UtcTicks + span.Ticks, TimeSpan.Zero) : null;
    }

    /// <summary>A time later or earlier by a span; the end of the calendar where that lies beyond it. UTC.</summary>
    public static DateTimeOffset Add(DateTimeOffset time, TimeSpan span) =>
        TryAdd(time, span) ?? (span > TimeSpan.Zero ? DateTimeOffset.MaxValue : DateTimeOffset.MinValue);

    /// <summary>The next day on which somebody works; the day itself after a year without any.</summary>
    /// <param name="day">The first day in question.</param>
    /// <param name="isFree">Whether nobody works on a day.</param>
    public static DateOnly Workday(DateOnly day, Func<DateOnly, bool> isFree)
    {
        var first = day;
        for (var days = 0; days < MaxConsecutiveHolidays && isFree(day); days++)
            day = NextDay(day);
        return isFree(day) ? first : day;
    }

    /// <summary>The day after another; the last day of the calendar has none and stays.</summary>
    public static DateOnly NextDay(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);

    /// <exception cref="WorldRuleException">The calendar ends before so much time has passed.</exception>
    public static void CheckRoom(DateTimeOffset now, TimeSpan needed)
    {
        if (TryAdd(now, needed) is null)
            throw new WorldRuleException("The calendar ends with the year 9999; set the clock back.");
    }
}

/// <summary>The working hours of drivers.</summary>
internal static class WorkHours
{
    /// <summary>Gets the time at which work begins on a route: in the morning of its day, or at once when that is over.</summary>
    public static DateTimeOffset Begin(DateTimeOffset routeDate, DateTimeOffset now, TimeOnly startOfDay)
    {
        var morning = BrasiliaTime.At(BrasiliaTime.DayOf(routeDate), startOfDay);
        return morning > now ? morning : now;
    }
}
