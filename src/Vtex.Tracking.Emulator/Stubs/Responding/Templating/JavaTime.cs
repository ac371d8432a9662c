using System.Globalization;
using System.Text;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Times by the pattern letters of Java, in English.</summary>
internal static class JavaTime
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    /// <summary>As WireMock writes a time when nothing else is asked for, such as <c>2026-11-21T12:00:00Z</c>.</summary>
    public static string Instant(DateTimeOffset time) => Format(time, "yyyy-MM-dd'T'HH:mm:ssXXX");

    public static string Format(DateTimeOffset time, string pattern)
    {
        var text = new StringBuilder();
        for (var at = 0; at < pattern.Length;)
        {
            var letter = pattern[at];
            if (letter == '\'')
            {
                at = AppendQuoted(text, pattern, at + 1);
                continue;
            }

            var end = at;
            while (end < pattern.Length && pattern[end] == letter)
                end++;
            text.Append(char.IsAsciiLetter(letter) ? Part(time, letter, end - at) : pattern[at..end]);
            at = end;
        }

        return text.ToString();
    }

    public static DateTimeOffset Parse(string text, string? pattern)
    {
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces;
        if (pattern is null
                ? DateTimeOffset.TryParse(text, English, Utc, out var time)
                : DateTimeOffset.TryParseExact(text, DotNet(pattern), English, Utc, out time))
            return time;
        throw new StubFailedException("The template has a date that does not have its format.");
    }

    // Two quotes are one; elsewhere a quote ends the text.
    private static int AppendQuoted(StringBuilder text, string pattern, int at)
    {
        if (at < pattern.Length && pattern[at] == '\'')
        {
            text.Append('\'');
            return at + 1;
        }

        for (; at < pattern.Length; at++)
        {
            if (pattern[at] != '\'')
                text.Append(pattern[at]);
            else if (at + 1 < pattern.Length && pattern[at + 1] == '\'')
                text.Append(pattern[at++]);
            else
                return at + 1;
        }

        return at;
    }

    private static string Part(DateTimeOffset time, char letter, int count) => letter switch
    {
        'G' => "AD",
        'y' or 'Y' => count == 2 ? Digits(time.Year % 100, 2) : Digits(time.Year, count),
        'M' or 'L' when count >= 3 => time.ToString(count == 3 ? "MMM" : "MMMM", English),
        'M' or 'L' => Digits(time.Month, count),
        'd' => Digits(time.Day, count),
        'D' => Digits(time.DayOfYear, count),
        'E' => time.ToString(count <= 3 ? "ddd" : "dddd", English),
        'u' => Digits(time.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)time.DayOfWeek, count),
        'F' => Digits((time.Day - 1) / 7 + 1, count),
        'w' => Digits(English.Calendar.GetWeekOfYear(time.DateTime, CalendarWeekRule.FirstDay, DayOfWeek.Sunday), count),
        'W' => Digits((time.Day + (int)time.AddDays(1 - time.Day).DayOfWeek - 1) / 7 + 1, count),
        'a' => time.Hour < 12 ? "AM" : "PM",
        'H' => Digits(time.Hour, count),
        'k' => Digits(time.Hour == 0 ? 24 : time.Hour, count),
        'K' => Digits(time.Hour % 12, count),
        'h' => Digits((time.Hour + 11) % 12 + 1, count),
        'm' => Digits(time.Minute, count),
        's' => Digits(time.Second, count),
        'S' => Digits(time.Millisecond, count),
        'z' => time.Offset == TimeSpan.Zero ? "UTC" : "GMT" + Offset(time, ":"),
        'Z' => Offset(time, ""),
        'X' => time.Offset == TimeSpan.Zero ? "Z" : count == 1 ? Offset(time, "")[..3] : Offset(time, count == 2 ? "" : ":"),
        _ => throw new StubFailedException($"The template asks for a date with the letter {letter}, which has no meaning."),
    };

    private static string Digits(int number, int count) => number.ToString(English).PadLeft(count, '0');

    private static string Offset(DateTimeOffset time, string colon)
    {
        var size = time.Offset.Duration();
        var sign = time.Offset < TimeSpan.Zero ? '-' : '+';
        return string.Create(English, $"{sign}{size.Hours:00}{colon}{size.Minutes:00}");
    }

    private static string DotNet(string pattern) => pattern
        .Replace('S', 'f').Replace('u', 'y').Replace("a", "tt", StringComparison.Ordinal).Replace("EEEE", "dddd", StringComparison.Ordinal)
        .Replace("EEE", "ddd", StringComparison.Ordinal).Replace("XXX", "zzz", StringComparison.Ordinal).Replace("Z", "zzz", StringComparison.Ordinal);
}
