using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Emulator.Tests.Hub;

public sealed class MessageTimeTests
{
    [Theory]
    [InlineData("2020-09-28T16:15:00.0000000-03:00", "2020-09-28T19:15:00Z")]
    [InlineData("2020-09-28T16:15:00.1234567-03:00", "2020-09-28T19:15:00.1234567Z")]
    [InlineData("2020-09-28T16:15:00.123456789-03:00", "2020-09-28T19:15:00.1234567Z")]
    [InlineData("2020-09-28T16:15:00.123456789", "2020-09-28T19:15:00.1234567Z")]
    [InlineData("2020-09-28T16:15:00.5", "2020-09-28T19:15:00.5Z")]
    [InlineData("2020-09-28T16:15:00Z", "2020-09-28T16:15:00Z")]
    [InlineData("2020-09-28T16:15+02:00", "2020-09-28T14:15:00Z")]
    [InlineData("2020-09-28t16:15:00,5z", "2020-09-28T16:15:00.5Z")]
    [InlineData("2020-09-28T16:15:00-0300", "2020-09-28T19:15:00Z")]
    [InlineData("2020-09-28 16:15:00", "2020-09-28T19:15:00Z")]
    [InlineData("2020-09-28", "2020-09-28T03:00:00Z")]
    [InlineData("0001-01-01T00:00:00+05:00", null)]
    [InlineData("0001-01-01", "0001-01-01T03:00:00Z")]
    [InlineData("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z")]
    [InlineData("9999-12-31T23:59:59", null)]
    [InlineData("28/09/2020 16:15", null)]
    [InlineData("2020-13-28", null)]
    [InlineData("16:15", null)]
    [InlineData("", null)]
    public void Dates_are_read_as_apps_write_them(string text, string? instant)
    {
        var isRead = BrasiliaTimestamp.TryParse(text, out var time, out _);
        Assert.Equal(instant is not null, isRead);
        if (instant is not null)
            Assert.Equal(DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture), time);
    }

    [Fact]
    public void What_is_written_is_read_again_and_carries_the_offset_of_Brasilia() => Prop.ForAll(
        ArbMap.Default.ArbFor<DateTimeOffset>().Filter(time => time.UtcDateTime.Year is > 1 and < 9999),
        time =>
        {
            var text = MessageJson.Format(time)!;
            return text.EndsWith("-03:00", StringComparison.Ordinal) && BrasiliaTimestamp.TryParse(text, out var back) && back == time;
        }).QuickCheckThrowOnFailure();
}
