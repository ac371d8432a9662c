using System.Globalization;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Times as the hub and carriers' apps write them: ISO 8601, mostly with seven digits of a second and −03:00. One without
/// an offset is Brasília time.
/// </summary>
internal static class HubTime
{
    private const int MostFractionDigits = 7;

    private static readonly string[] LocalFormats =
    [
        "yyyy-MM-dd",
        "yyyy-MM-dd'T'HH:mm",
        "yyyy-MM-dd'T'HH:mm:ss",
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm:ss",
        "yyyy-MM-dd HH:mm:ss.FFFFFFF",
    ];

    private static readonly string[] OffsetFormats =
        [.. LocalFormats.Skip(1).SelectMany(format => new[] { format + "zzz", format + "'Z'" })];

    public static string Write(DateTimeOffset time) =>
        BrasiliaTime.Of(time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'-03:00'", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset time)
    {
        text = Shortened(text);
        if (DateTime.TryParseExact(text, LocalFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            // The ends of the calendar lie outside of it in Brasília.
            var isTime = local > DateTime.MinValue.AddDays(1) && local < DateTime.MaxValue.AddDays(-1);
            time = isTime ? new DateTimeOffset(local, BrasiliaTime.Offset) : default;
            return isTime;
        }

        return DateTimeOffset.TryParseExact(
            text, OffsetFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
    }

    // Some languages write nine digits of a second.
    private static string Shortened(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        return end - point - 1 <= MostFractionDigits ? text : text.Remove(point + 1 + MostFractionDigits, end - point - 1 - MostFractionDigits);
    }
}
