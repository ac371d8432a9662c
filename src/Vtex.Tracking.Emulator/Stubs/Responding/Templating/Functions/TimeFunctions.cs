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
        ["parseDate"] = call => JavaTime.Parse(call.SubjectText, call.OptionText("format")),
    };

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
        try
        {
            return parts[1].ToLowerInvariant().TrimEnd('s') switch
            {
                "second" => time.AddSeconds(count),
                "minute" => time.AddMinutes(count),
                "hour" => time.AddHours(count),
                "day" => time.AddDays(count),
                "month" => time.AddMonths(count),
                "year" => time.AddYears(count),
                _ => throw new StubFailedException("The template needs an offset in seconds, minutes, hours, days, months or years."),
            };
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
