using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>The parameters of lists by date: a range of days, a status and a page.</summary>
internal sealed record ListQuery(DayRange Days, LabelSet Labels, PageRequest Page)
{
    public const int DefaultPageSize = 25;
    public const int MaxPageSize = 1_000;
    public const int MaxDays = 30;

    /// <summary>The names of the parameters.</summary>
    public static readonly string[] Parameters = ["dateInit", "dateEnd", "status", "page", "pageSize"];

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
        if (reader.Text("status") is not { } name)
            return LabelSet.All;
        if (statuses.Find(name) is { } labels)
            return labels;
        faults.Add("status", $"is not a status. Known: {string.Join(", ", statuses.Names)}.");
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

/// <summary>Maps the names of a status filter to the labels that they stand for.</summary>
internal sealed class StatusFilter(IEnumerable<(string Name, int Label)> names)
{
    private readonly (string Name, int Label)[] _names = [.. names];

    public IEnumerable<string> Names => _names.Select(entry => entry.Name).Distinct();

    /// <summary>Finds the labels for a name; null when it is unknown.</summary>
    public LabelSet? Find(string name)
    {
        var labels = _names.Where(entry => StatusNames.Same(entry.Name, name)).Select(entry => entry.Label).ToList();
        return labels.Count == 0 ? null : LabelSet.Of(labels);
    }
}
