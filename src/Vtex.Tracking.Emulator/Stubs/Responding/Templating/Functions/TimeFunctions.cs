using System.Globalization;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Functions of time; now is the emulated time.</summary>
internal static class TimeFunctions
{
    public static Dictionary<string, Func<TemplateCall, object?>> All { get; } = new(StringComparer.Ordinal)
    {
        ["now"] = call => Show(call, call.Run.Now),
        ["date"] = call => Show(call, call.At(0) switch
        {
            null => call.Run.Now,
            DateTimeOffset time => time,
            var text => JavaTime.Parse(TemplateWords.Of(text), null),
        }),
        ["parseDate"] = call => Parse(call),
        ["dateFormat"] = call => JavaTime.Format(TimeOf(call), PatternOf(call.OptionText("format") ?? TemplateWords.Of(call.At(1)))),
        ["truncateDate"] = call => Truncate(TimeOf(call), TemplateWords.Of(call.At(1))),
    };

    private static DateTimeOffset Parse(TemplateCall call)
    {
        if (call.OptionText("format") is not ("unix" or "epoch") and var pattern)
            return JavaTime.Parse(call.SubjectText, pattern);
        var count = TemplateCall.Whole(call.Subject, "parseDate") ?? 0;
        return InCalendar(() => call.OptionText("format") == "unix"
            ? DateTimeOffset.FromUnixTimeSeconds(count)
            : DateTimeOffset.FromUnixTimeMilliseconds(count));
    }

    private static DateTimeOffset TimeOf(TemplateCall call) => call.At(0) is DateTimeOffset time
        ? time
        : throw new StubFailedException("The template needs a date, as now or parseDate give it.");

    private static string PatternOf(string format) => format switch
    {
        "full" => "EEEE, MMMM d, yyyy",
        "long" => "MMMM d, yyyy",
        "" or "medium" => "MMM d, yyyy",
        "short" => "M/d/yy",
        _ => format,
    };

    private static DateTimeOffset Truncate(DateTimeOffset time, string how)
    {
        var day = new DateTimeOffset(time.Year, time.Month, time.Day, 0, 0, 0, time.Offset);
        var (month, year) = (day.AddDays(1 - day.Day), day.AddDays(1 - day.DayOfYear));
        return InCalendar(() => how.ToLowerInvariant().Replace('_', ' ') switch
        {
            "first second of minute" => day.AddHours(time.Hour).AddMinutes(time.Minute),
            "first minute of hour" => day.AddHours(time.Hour),
            "first hour of day" => day,
            "first day of month" => month,
            "first day of next month" => month.AddMonths(1),
            "last day of month" => month.AddMonths(1).AddDays(-1),
            "first day of year" => year,
            "first day of next year" => year.AddYears(1),
            "last day of year" => year.AddYears(1).AddDays(-1),
            _ => throw new StubFailedException("The template truncates a date in a way that is none, such as 'first day of month' is one."),
        });
    }

    private static object Show(TemplateCall call, DateTimeOffset time)
    {
        var shown = Move(time, call.OptionText("offset"));
        if (call.OptionText("timezone") is { } zone)
            shown = TimeZoneInfo.ConvertTime(shown, ZoneOf(zone));
        return call.OptionText("format") switch
        {
            null => shown,
            "epoch" => shown.ToUnixTimeMilliseconds(),
            "unix" => shown.ToUnixTimeSeconds(),
            var pattern => JavaTime.Format(shown, pattern),
        };
    }

    private static DateTimeOffset Move(DateTimeOffset time, string? offset)
    {
        if (offset is null)
            return time;
        var parts = offset.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length != 2 || !int.TryParse(parts[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
            throw new StubFailedException("The template needs an offset such as 3 days.");
        return InCalendar(() => parts[1].ToLowerInvariant().TrimEnd('s') switch
        {
            "second" => time.AddSeconds(count),
            "minute" => time.AddMinutes(count),
            "hour" => time.AddHours(count),
            "day" => time.AddDays(count),
            "month" => time.AddMonths(count),
            "year" => time.AddYears(count),
            _ => throw new StubFailedException("The template needs an offset in seconds, minutes, hours, days, months or years."),
        });
    }

    private static DateTimeOffset InCalendar(Func<DateTimeOffset> time)
    {
        try
        {
            return time();
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new StubFailedException("The template leads to a time outside of the calendar.");
        }
    }

    private static TimeZoneInfo ZoneOf(string name) => TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
        ? zone
        : throw new StubFailedException($"The template asks for the time zone {name}, which is not known.");
}
