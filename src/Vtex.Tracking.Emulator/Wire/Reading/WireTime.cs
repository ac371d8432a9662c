using System.Globalization;
using Vtex.Tracking.AspNetCore.Bodies;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Timestamps of requests, by the rule that carriers' apps have too, and in the years that answers can show.</summary>
internal static class WireTime
{
    public const string Expected =
        "must be a date or time such as 2026-11-21, 2026-11-21T14:30:00 (Brasília time), 2026-11-21T17:30:00Z or " +
        "2026-11-21T14:30:00-03:00, in the years 1900 to 9998.";

    public static bool TryParse(string text, out DateTimeOffset time) =>
        Timestamps.TryParse(text, out time) && time.UtcDateTime.Year is >= 1900 and <= 9998;

    public static bool TryParseDay(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
