using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>What the lists by date take: a range of days, a status and a page.</summary>
internal sealed record ListQuery(DayRange Days, LabelSet Labels, PageRequest Page)
{
    public const int DefaultPageSize = 25;
    public const int MaxPageSize = 1_000;
    public const int MaxDays = 30;

    /// <exception cref="RequestRefusedException">A parameter breaks its rule.</exception>
    public static ListQuery Read(TrackingCall call, StatusFilter statuses)
    {
        var faults = new FaultList();
        var reader = new QueryReader(call.Context.Request.Query, faults);
        var page = new PageRequest(
            reader.Int32("page", 1, 1, int.MaxValue),
            reader.Int32("pageSize", DefaultPageSize, 1, MaxPageSize));
        var days = ReadDays(reader, BrasiliaTime.DayOf(call.Universe.Clock.GetUtcNow()), faults);
        var labels = ReadStatus(reader, statuses, faults);
        faults.ThrowIfAny();
        return new ListQuery(days, labels, page);
    }

    private static LabelSet ReadStatus(QueryReader reader, StatusFilter statuses, FaultList faults)
    {
        if (reader.Text("status") is not { } word)
            return LabelSet.All;
        if (statuses.Find(word) is { } labels)
            return labels;
        faults.Add("status", $"is no status. Known: {string.Join(", ", statuses.Words)}.");
        return LabelSet.All;
    }

    private static DayRange ReadDays(QueryReader reader, DateOnly today, FaultList faults)
    {
        var (first, last) = (reader.Day("dateInit"), reader.Day("dateEnd"));
        var range = (first, last) switch
        {
            (null, null) => new DayRange(Before(today), today),
            ({ } start, null) => new DayRange(start, After(start)),
            (null, { } end) => new DayRange(Before(end), end),
            ({ } start, { } end) => new DayRange(start, end),
        };

        var days = range.Last.DayNumber - range.First.DayNumber;
        if (days < 0)
            faults.Add("dateEnd", "lies before dateInit.");
        else if (days > MaxDays)
            faults.Add("dateEnd", $"lies {days} days after dateInit; at most {MaxDays} are allowed.");
        return range;
    }

    private static DateOnly Before(DateOnly day) => DateOnly.FromDayNumber(Math.Max(0, day.DayNumber - MaxDays));

    private static DateOnly After(DateOnly day) =>
        DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, day.DayNumber + MaxDays));
}
