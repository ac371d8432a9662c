using System.Globalization;

namespace Vtex.Tracking.Reading;

/// <summary>Reads durations from configurations and requests; what two people would read differently is refused.</summary>
/// <remarks>
/// Accepted are <c>06:00:00</c>, <c>1.12:00:00</c> (days, hours, minutes, seconds), units such as <c>24h</c>,
/// <c>1d12h</c>, <c>1.5h</c> or <c>500ms</c>, and ISO 8601 such as <c>PT6H</c> or <c>P1DT12H</c>. Digits of a second
/// beyond the seventh are dropped, as in timestamps. A bare number is refused, and so are hours from 24 and minutes or
/// seconds from 60 in the form with colons: .NET reads <c>24:00:00</c> as 24 days.
/// </remarks>
internal static class DurationText
{
    public const string Forms = "06:00:00, 1.12:00:00 (a day and twelve hours), 36h, 30m or PT6H";

    private const int MaxLength = 64;
    private const int TickDigits = 7;
    private const decimal MaxCount = 1_000_000_000_000_000; // more than fits a duration, whatever the unit

    private static readonly (string Unit, long Ticks)[] Units =
    [
        ("ms", TimeSpan.TicksPerMillisecond),
        ("d", TimeSpan.TicksPerDay),
        ("h", TimeSpan.TicksPerHour),
        ("m", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
    ];

    /// <summary>Reads a duration.</summary>
    /// <param name="text">The text; blanks around it do not count.</param>
    /// <param name="duration">The duration; zero when the text is refused.</param>
    /// <returns>Null, or the end of a sentence that says what would be right.</returns>
    public static string? Read(string text, out TimeSpan duration)
    {
        duration = TimeSpan.Zero;
        text = text.Trim();
        var isNegative = text.Length > 0 && text[0] == '-';
        var size = isNegative ? text.Substring(1) : text;
        if (size.Length is 0 or > MaxLength || size[0] is '-' or '+')
            return $"must be a duration such as {Forms}.";
        if (decimal.TryParse(size, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _))
            return $"must be a duration with its unit, such as {Forms}.";

        var ticks = size.Contains(':') ? Clock(size) : size[0] is 'P' or 'p' ? Iso8601(size) : InUnits(size);
        if (ticks is not { } length)
            return Fault(size);
        if (length > long.MaxValue)
            return "must be a shorter duration; the longest is 10675199 days.";
        duration = new TimeSpan(isNegative ? -(long)length : (long)length);
        return null;
    }

    // Does not repeat the text: it may be a secret that was put in the wrong place.
    private static string Fault(string size)
    {
        var parts = size.Split(':');
        if (parts.Length < 2)
            return $"must be a duration such as {Forms}.";
        var hasDays = parts.Length == 4 || parts[0].Contains('.');
        var hours = parts.Length == 4 ? 1 : 0;
        if (IsTooMuch(parts[hours], 24))
        {
            return hasDays
                ? "must have at most 23 hours beside its days: write 2.00:00:00 or 48h for two days."
                : "must have at most 23 hours before its first colon, because .NET reads 24:00:00 as 24 days: write 24h or 1.00:00:00 "
                    + "for 24 hours, 24d for 24 days.";
        }

        if (IsTooMuch(parts[hours + 1], 60))
            return "must have at most 59 minutes after its hours: write 01:30:00 or 90m for an hour and a half.";
        return parts.Length > hours + 2 && IsTooMuch(parts[hours + 2].Split('.', ',')[0], 60)
            ? "must have at most 59 seconds after its minutes: write 00:01:30 or 90s for a minute and a half."
            : $"must be a duration such as {Forms}.";
    }

    // [d.]hh:mm:ss[.f…], [d.]hh:mm and d:hh:mm:ss. Above 23 hours .NET would take the first number for days.
    private static decimal? Clock(string text)
    {
        text = WithoutMoreThanTicks(text);
        var parts = text.Split(':');
        return parts.Length is >= 2 and <= 4
            && IsInRange(parts[parts.Length == 4 ? 1 : 0], 24)
            && IsInRange(parts[parts.Length == 4 ? 2 : 1], 60)
            && TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var duration)
            && duration >= TimeSpan.Zero
                ? duration.Ticks
                : null;
    }

    private static string WithoutMoreThanTicks(string text)
    {
        var fraction = text.LastIndexOf(':') is var colon && colon >= 0 ? text.IndexOfAny(['.', ','], colon) : -1;
        if (fraction < 0 || !text.Skip(fraction + 1).All(character => character is >= '0' and <= '9'))
            return text;
        return text.Substring(0, Math.Min(text.Length, fraction + 1 + TickDigits)).Replace(',', '.');
    }

    private static bool IsInRange(string part, int end) => Count(part) is { } count && count < end;

    private static bool IsTooMuch(string part, int end) => Count(part) is { } count && count >= end;

    // What follows the days, if there are any.
    private static decimal? Count(string part)
    {
        var number = part.Substring(part.LastIndexOf('.') + 1);
        return decimal.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    // P[nD][T[nH][nM][nS]]: an M before the T would be months, whose length varies.
    private static decimal? Iso8601(string text)
    {
        var parts = text.Substring(1).ToLowerInvariant().Split('t');
        var (days, time) = (parts[0], parts.Length > 1 ? parts[1] : "");
        var isComplete = parts.Length <= 2 && parts[parts.Length - 1].Length > 0;
        return isComplete && days.IndexOfAny(['h', 'm', 's']) < 0 && time.IndexOf('d') < 0 ? InUnits(days) + InUnits(time) : null;
    }

    // Numbers with units, from the largest unit to the smallest, each at most once.
    private static decimal? InUnits(string text)
    {
        decimal sum = 0;
        var smallest = decimal.MaxValue;
        var rest = text;
        while (rest.Length > 0)
        {
            var digits = 0;
            while (digits < rest.Length && (rest[digits] is >= '0' and <= '9' or '.'))
                digits++;
            var number = rest.Substring(0, digits);
            var unit = Units.FirstOrDefault(known => rest.Substring(digits).StartsWith(known.Unit, StringComparison.OrdinalIgnoreCase));
            if (unit.Unit is null
                || unit.Ticks >= smallest
                || !decimal.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var count))
            {
                return null;
            }

            sum += Math.Min(count, MaxCount) * unit.Ticks;
            smallest = unit.Ticks;
            rest = rest.Substring(digits + unit.Unit.Length).TrimStart();
        }

        return sum;
    }
}
