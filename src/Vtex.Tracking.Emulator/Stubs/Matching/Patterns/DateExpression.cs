using System.Globalization;
using Vtex.Tracking.Emulator.Wire;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A time that a pattern names: a date, or a span from when the request comes, such as <c>now +3 days</c>.</summary>
internal sealed class DateExpression
{
    private const string Now = "now";
    private const int MostUnits = 5_000; // so that years cannot lead out of the calendar

    private readonly DateTimeOffset? _fixed;
    private readonly int _amount;
    private readonly string _unit = "seconds";

    private DateExpression(string text, DateTimeOffset at) => (Text, _fixed) = (text, at);

    private DateExpression(string text, int amount, string unit) => (Text, _amount, _unit) = (text, amount, unit);

    public string Text { get; }

    public static DateExpression? TryParse(string text)
    {
        if (TryParseTime(text, out var time))
            return new DateExpression(text, time);
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            [Now] => new DateExpression(text, 0, "seconds"),
            [Now, var amount, var unit] when Amount(amount) is { } number && IsUnit(unit) => new DateExpression(text, number, unit),
            _ => null,
        };
    }

    /// <summary>Reads a time; one without an offset is Brasília time (UTC−03:00).</summary>
    public static bool TryParseTime(string text, out DateTimeOffset time) =>
        WireTime.TryParse(text, out time)
        || DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public DateTimeOffset At(DateTimeOffset now) => _fixed ?? _unit switch
    {
        "seconds" => now.AddSeconds(_amount),
        "minutes" => now.AddMinutes(_amount),
        "hours" => now.AddHours(_amount),
        "days" => now.AddDays(_amount),
        "months" => now.AddMonths(_amount),
        _ => now.AddYears(_amount),
    };

    private static int? Amount(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && Math.Abs((long)number) <= MostUnits ? number : null;

    private static bool IsUnit(string unit) => unit is "seconds" or "minutes" or "hours" or "days" or "months" or "years";
}
