using System.Globalization;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads and writes the times of the Orders API. Those without an offset are UTC (documented for invoices).</summary>
internal static class OrderTimes
{
    /// <summary>What a time must be.</summary>
    public const string Expected = "must be a date or time such as 2026-11-21T17:30:00Z or 2026-11-21 17:30 (UTC), in the years 1900 to 9998.";
    private const int FirstYear = 1900;
    private const int LastYear = 9998;
    private const int DateLength = 10;

    /// <summary>A time in UTC, with seven digits of a second and Z.</summary>
    public static string Utc(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time in UTC, with seven digits of a second and +00:00.</summary>
    public static string WithOffset(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture);

    /// <summary>A time in Brasília, with seven digits of a second and its offset.</summary>
    public static string Local(DateTimeOffset time) =>
        BrasiliaTime.Local(time).ToString("yyyy-MM-dd'T'HH:mm:ss.fffffffzzz", CultureInfo.InvariantCulture);

    /// <summary>A time as it was told, with its offset.</summary>
    public static string AsTold(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

    public static DateTimeOffset? Time(this ObjectReader reader, string name, Presence presence = Presence.Optional)
    {
        if (reader.Text(name, presence) is not { Length: > 0 } text)
            return null;
        if (TryParse(text, out var time))
            return time;
        reader.Fault(name, Expected);
        return null;
    }

    /// <summary>Reads a time; one whose month is more than 12 as year, day and month, which the guides also write.</summary>
    public static bool TryParse(string text, out DateTimeOffset time)
    {
        if (!BrasiliaTimestamp.TryParse(text, out time, out var hasOffset)
            && !(text.Length >= DateLength && BrasiliaTimestamp.TryParse($"{text[..5]}{text[8..10]}-{text[5..7]}{text[10..]}", out time, out hasOffset)))
        {
            return false;
        }

        if (!hasOffset)
            time = new DateTimeOffset(time.DateTime, TimeSpan.Zero);
        return time.UtcDateTime.Year is >= FirstYear and <= LastYear;
    }
}
