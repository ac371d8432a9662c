using System.Globalization;

namespace Vtex.Tracking.Reading;

/// <summary>Reads how long a server asks to be left alone.</summary>
/// <remarks>
/// Accepted are seconds, also with a fraction, which is rounded up; a number with its unit (<c>60s</c>, <c>2 minutes</c>,
/// <c>PT1M</c>, <c>00:01:00</c>); a whole date in a form of HTTP, with or without its day of the week, or in ISO 8601 with
/// its offset; each also between quotes. Chosen: only whole seconds and HTTP's dates are HTTP's. Anything else counts as none.
/// </remarks>
internal static class RetryAfterHeader
{
    /// <summary>The longest wait, about 68 years; a number of any length or a year beyond 9999 counts as this.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(int.MaxValue);

    private const int YearsAhead = 50;

    // What follows is UTC: HTTP's dates are, and always say so.
    private static readonly string[] DateForms =
    [
        .. from form in new[] { "d MMM yyyy H:m:s", "d'-'MMM'-'yyyy H:m:s" }
           from zone in new[] { "", " 'GMT'", " 'UTC'", " 'UT'", " 'Z'", " zzz" }
           select form + zone,
        "MMM d H:m:s yyyy",
    ];

    private static readonly char[] Letters = [.. "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"];

    private static readonly (double Seconds, string[] Names)[] Units =
    [
        (0.001, ["ms", "msec", "millisecond", "milliseconds", "milissegundo", "milissegundos"]),
        (1, ["s", "sec", "secs", "second", "seconds", "seg", "segs", "segundo", "segundos"]),
        (60, ["m", "min", "mins", "minute", "minutes", "minuto", "minutos"]),
        (3_600, ["h", "hr", "hrs", "hour", "hours", "hora", "horas"]),
        (86_400, ["d", "day", "days", "dia", "dias"]),
    ];

    /// <returns>
    /// The wait, never negative; null when the server does not ask, or in words that mean no time. A date is compared with the
    /// server's own clock where the answer tells it, so that it may differ from ours. Of several, the longest.
    /// </returns>
    public static TimeSpan? Of(HttpResponseMessage response, TimeProvider timeProvider)
    {
        if (!response.Headers.TryGetValues("Retry-After", out var values))
            return null;
        TimeSpan? longest = null;
        var now = response.Headers.Date ?? timeProvider.GetUtcNow();
        // Proxies join headers of one name with commas; the one in a date separates its day of the week.
        foreach (var value in values.SelectMany(value => value.Split(',')).Select(Unquoted))
        {
            var wait = Seconds(value) ?? Duration(value) ?? Date(value, now) - now;
            if (wait is { } known && !(known <= longest))
                longest = known;
        }

        return longest > Longest ? Longest : longest < TimeSpan.Zero ? TimeSpan.Zero : longest;
    }

    private static string Unquoted(string value) => value.Trim([' ', '\t', '"', '\'']);

    /// <summary>A number of any length, with or without a sign and a fraction, rounded up.</summary>
    private static TimeSpan? Seconds(string text)
    {
        const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (text.Length > 0 && text.All(IsDigit))
            return Rounded(double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var whole) ? whole : double.MaxValue);
        return text.Length > 0 && text.All(character => IsDigit(character) || character is '.' or '-' or '+')
            && double.TryParse(text, Styles, CultureInfo.InvariantCulture, out var seconds)
                ? Rounded(seconds)
                : null;
    }

    private static TimeSpan? Duration(string text)
    {
        var number = text.TrimEnd('.').TrimEnd(Letters);
        var word = text.Substring(number.Length).TrimEnd('.');
        var unit = Units.FirstOrDefault(known => known.Names.Contains(word, StringComparer.OrdinalIgnoreCase));
        if (unit.Names is not null && Seconds(number.Trim()) is not null)
            return Rounded(double.Parse(number.Trim(), CultureInfo.InvariantCulture) * unit.Seconds);
        return DurationText.Read(text, out var duration) is null ? Rounded(duration.TotalSeconds) : null;
    }

    private static TimeSpan Rounded(double seconds) =>
        seconds >= Longest.TotalSeconds ? Longest : TimeSpan.FromSeconds(Math.Max(0, Math.Ceiling(seconds)));

    /// <summary>
    /// A date without its day of the week, which some servers get wrong: one of HTTP's three forms, with a name of UTC or an
    /// offset, or ISO 8601 with its offset. A text that names no whole date, such as <c>5pm</c>, is none: nothing of today's
    /// date or of the machine's zone is put in.
    /// </summary>
    private static DateTimeOffset? Date(string text, DateTimeOffset now)
    {
        if (BrasiliaTimestamp.TryParse(text.AsSpan(), out var time, out var hasOffset))
            return hasOffset ? time : null;
        var words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        // "Sun Mar  2 12:00:00 2031" begins with its day of the week, which no comma separates.
        words = words.Length > 1 && IsDayOfWeek(words[0]) ? [.. words.Skip(1)] : words;
        if (words.Length > 0)
            words[0] = WithWholeYear(words[0], now.Year + YearsAhead);
        if (TryReadWhole(words, out time))
            return time;

        // "Fri, 31 Dec 10000 23:59:59 GMT": a year that no date can hold.
        var year = Array.FindIndex(words, word => word.Length >= 5 && word.All(IsDigit));
        return year >= 0 && TryReadWhole(words.Select((word, index) => index == year ? "9996" : word), out _) ? DateTimeOffset.MaxValue : null;
    }

    private static bool TryReadWhole(IEnumerable<string> words, out DateTimeOffset time) => DateTimeOffset.TryParseExact(
        string.Join(" ", words), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);

    /// <summary>Completes a year of two digits, as in "02-Mar-31": the latest that lies at most 50 years ahead (RFC 9110).</summary>
    private static string WithWholeYear(string word, int latest)
    {
        var parts = word.Split('-');
        if (parts.Length != 3 || parts[2].Length != 2 || !parts[2].All(IsDigit))
            return word;
        var year = int.Parse(parts[2], CultureInfo.InvariantCulture);
        return FormattableString.Invariant($"{parts[0]}-{parts[1]}-{latest - ((latest - year) % 100):0000}");
    }

    private static bool IsDayOfWeek(string word) => DateTimeFormatInfo.InvariantInfo.AbbreviatedDayNames
        .Concat(DateTimeFormatInfo.InvariantInfo.DayNames)
        .Contains(word, StringComparer.OrdinalIgnoreCase);

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
