namespace Vtex.Tracking.Emulator.World;

/// <summary>When drivers work.</summary>
internal static class WorkHours
{
    /// <summary>When work begins on a route: in the morning of its day, or at once when that is over.</summary>
    public static DateTimeOffset Begin(DateTimeOffset routeDate, DateTimeOffset now, TimeOnly startOfDay)
    {
        var morning = BrasiliaTime.At(BrasiliaTime.DayOf(routeDate), startOfDay);
        return morning > now ? morning : now;
    }
}
