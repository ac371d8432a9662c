namespace Vtex.Tracking.Dates;

/// <summary>The product's time zone (documented): Brasília, UTC−03:00 all year since 2019.</summary>
internal static class BrasiliaTime
{
    /// <summary>
    /// A fixed offset rather than the zone of the IANA database: the API's own times mean this offset, and so the
    /// answer is the same on machines without zone data.
    /// </summary>
    public static readonly TimeSpan Offset = TimeSpan.FromHours(-3);
}
