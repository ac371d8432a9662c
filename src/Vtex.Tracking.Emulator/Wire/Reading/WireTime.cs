using System.Globalization;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Timestamps as requests carry them; one without an offset is Brasília time (UTC−03:00).</summary>
internal static class WireTime
{
    public const string Expected =
        "must be a date or time such as 2026-11-21, 2026-11-21T14:30:00 (Brasília time), 2026-11-21T17:30:00Z or " +
        "2026-11-21T14:30:00-03:00, in the years 1900 to 9998.";

    private const int LongestFraction = 7;

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OffsetFormats =
        [.. LocalFormats.Skip(1).Select(format => format + "zzz"), .. LocalFormats.Skip(1).Select(format => format + "'Z'")];

    public static bool TryParse(string text, out DateTimeOffset time)
    {
        time = default;
        if (text.Length > "yyyy-MM-ddTHH:mm:ss.-03:00".Length + LongestFraction)
            return false;

        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
            return InRange(local) && Set(new DateTimeOffset(local, BrasiliaTime.Offset), out time);
        return DateTimeOffset.TryParseExact(
                text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time)
            && InRange(time.UtcDateTime);
    }

    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    private static bool InRange(DateTime time) => time.Year is >= 1900 and <= 9998;

    private static bool Set(DateTimeOffset value, out DateTimeOffset time)
    {
        time = value;
        return true;
    }
}
