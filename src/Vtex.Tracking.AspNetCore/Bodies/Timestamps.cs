using System.Globalization;

namespace Vtex.Tracking.AspNetCore.Bodies;

/// <summary>
/// Reads timestamps of requests: ISO 8601, with any number of digits of a second, of which seven count. Without an offset
/// they are Brasília time (UTC−03:00), never the machine's.
/// </summary>
internal static class Timestamps
{
    public const string Expected =
        "must be a date or time such as 2031-03-10, 2031-03-10T14:05:00 (Brasília time), 2031-03-10T17:05:00Z or "
        + "2031-03-10T14:05:00.0000000-03:00.";

    private const string Brasilia = "-03:00";
    private const int KeptDigits = 7;
    private const int LongestText = 64;

    private static readonly string[] WithoutOffset =
        ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd"];

    private static readonly string[] WithOffset =
        [.. WithoutOffset.Select(format => format + "zzz"), .. WithoutOffset.Select(format => format + "'Z'")];

    /// <summary>Reads a time; false when the text is none, or none that the calendar has in UTC.</summary>
    public static bool TryParse(string text, out DateTimeOffset timestamp)
    {
        timestamp = default;
        if (text.Length > LongestText)
            return false;
        // RFC 3339 lets T and Z be small.
        var kept = WithKeptDigits(text).ToUpperInvariant();
        return TryParseExact(kept, out timestamp) || TryParseExact(kept + Brasilia, out timestamp);
    }

    private static bool TryParseExact(string text, out DateTimeOffset timestamp) => DateTimeOffset.TryParseExact(
        text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out timestamp);

    // Java, Go and Dart tell nine digits of a second, more than .NET keeps.
    private static string WithKeptDigits(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var kept = Math.Min(end, point + 1 + KeptDigits);
        return text.Remove(kept, end - kept);
    }
}
