using System.Globalization;

namespace Vtex.Tracking.Emulator.World.Brazil;

/// <summary>The time zones of Brazil, by their offsets; there is no daylight saving time since 2019.</summary>
internal static class BrazilianZones
{
    private static readonly TimeSpan Brasilia = TimeSpan.FromHours(-3);

    public static IReadOnlyList<string> All { get; } = ["UTC-02:00", "UTC-03:00", "UTC-04:00", "UTC-05:00"];

    /// <summary>Gets the offset of one of these; Brasília's for null.</summary>
    public static TimeSpan OffsetOf(string? zone) => zone is null
        ? Brasilia
        : TimeSpan.FromHours(-int.Parse(zone["UTC-".Length..^":00".Length], NumberStyles.None, CultureInfo.InvariantCulture));
}
