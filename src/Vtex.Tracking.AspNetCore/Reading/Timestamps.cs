using System.Globalization;

namespace Vtex.Tracking.AspNetCore.Reading;

/// <summary>Timestamps as requests carry them. Without an offset they are Brasília time (UTC−03:00), never the machine's.</summary>
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

    public static bool TryParse(string text, out DateTimeOffset timestamp)
    {
        timestamp = default;
        if (text.Length > LongestText)
            return false;
        var kept = WithKeptDigits(text);
        return TryParseExact(kept, out timestamp) || TryParseExact(kept + Brasilia, out timestamp);
    }

    private static bool TryParseExact(string text, out DateTimeOffset timestamp) => DateTimeOffset.TryParseExact(
        text, WithOffset, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out timestamp);

    // Some clocks tell more digits of a second than .NET does.
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
