using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class BrasiliaTimeTests
{
    [Theory]
    [InlineData("2026-11-21T02:59:59Z", "2026-11-20")]
    [InlineData("2026-11-21T03:00:00Z", "2026-11-21")]
    [InlineData("2018-12-01T02:30:00Z", "2018-11-30")] // daylight saving is not kept, not even for the past
    [InlineData("2024-03-01T02:59:59Z", "2024-02-29")]
    public void A_day_begins_at_three_in_UTC(string instant, string day) => Assert.Equal(
        DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        BrasiliaTime.DayOf(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void The_ends_of_time_do_not_fail()
    {
        Assert.Equal(DateOnly.MinValue, BrasiliaTime.DayOf(DateTimeOffset.MinValue));
        Assert.Equal(DateOnly.MaxValue, BrasiliaTime.DayOf(DateTimeOffset.MaxValue));
    }
}
