using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>
/// Timestamps in every form that a request may carry: plain dates, UTC and other offsets, with and without fractions.
/// </summary>
internal static class TimestampGenerator
{
    private static readonly DateTimeOffset First = new(2019, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static Gen<string> Any =>
        from seconds in Gen.Choose(0, int.MaxValue)
        from milliseconds in Gen.Choose(0, 999)
        from hours in Gen.Elements(0, -3, -4, 9, 14, -12)
        from format in Gen.Elements(
            "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.fffzzz", "yyyy-MM-dd'T'HH:mm:ss.fffffffzzz")
        select First.AddSeconds(seconds).AddMilliseconds(milliseconds)
            .ToOffset(TimeSpan.FromHours(hours)).ToString(format, CultureInfo.InvariantCulture);
}
