using System.Globalization;
using Vtex.Tracking.Emulator.World.Time;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Times as the hub and carriers' apps write them: ISO 8601, mostly with seven digits of a second and −03:00. One without
/// an offset is Brasília time.
/// </summary>
internal static class HubTime
{
    public static string Write(DateTimeOffset time) =>
        BrasiliaTime.Of(time).ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'-03:00'", CultureInfo.InvariantCulture);

    public static bool TryRead(string text, out DateTimeOffset time) => TryRead(text, out time, out _);

    /// <param name="text">The text.</param>
    /// <param name="time">The time.</param>
    /// <param name="hasOffset">Whether the text names its offset.</param>
    public static bool TryRead(string text, out DateTimeOffset time, out bool hasOffset) =>
        BrasiliaTimestamp.TryParse(text, out time, out hasOffset);
}
