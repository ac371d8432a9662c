using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.AspNetCore.Tests.Reading;

public sealed class TimestampsTests
{
    [Theory]
    [InlineData("2031-03-10T14:05:00-03:00", "2031-03-10T14:05:00.0000000-03:00")]
    [InlineData("2031-03-10T14:05:00.1234567-03:00", "2031-03-10T14:05:00.1234567-03:00")]
    [InlineData("2031-03-10T14:05:00.123456789-03:00", "2031-03-10T14:05:00.1234567-03:00")]
    [InlineData("2031-03-10T17:05:00Z", "2031-03-10T17:05:00.0000000+00:00")]
    [InlineData("2031-03-10T17:05:00.5Z", "2031-03-10T17:05:00.5000000+00:00")]
    [InlineData("2031-03-10T14:05:00", "2031-03-10T14:05:00.0000000-03:00")]
    [InlineData("2031-03-10T14:05:00.125", "2031-03-10T14:05:00.1250000-03:00")]
    [InlineData("2031-03-10T14:05", "2031-03-10T14:05:00.0000000-03:00")]
    [InlineData("2031-03-10", "2031-03-10T00:00:00.0000000-03:00")]
    [InlineData("2031-03-10t17:05:00.123456789z", "2031-03-10T17:05:00.1234567+00:00")]
    [InlineData("2031-03-10t14:05", "2031-03-10T14:05:00.0000000-03:00")]
    [InlineData("2031-03-10T14:05:00.99999999999999999999-03:00", "2031-03-10T14:05:00.9999999-03:00")]
    public void ISO_8601_is_read_in_Brasilia_time_when_it_names_no_offset(string text, string expected)
    {
        Assert.True(BrasiliaTimestamp.TryParse(text, out var timestamp));
        Assert.Equal(expected, timestamp.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("10/03/2031")]
    [InlineData("2031-02-30")]
    [InlineData("2031-03-10T25:00:00Z")]
    [InlineData("9999-12-31T23:00:00")]
    [InlineData("0001-01-01T00:00:00+03:00")]
    [InlineData("2031-03-10T14:05:00Z-03:00")]
    [InlineData(" 2031-03-10")]
    public void What_is_none_is_refused(string text) => Assert.False(BrasiliaTimestamp.TryParse(text, out _), text);

    [Fact]
    public void What_is_written_is_read_again() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue).ToArbitrary(), Gen.Choose(-14, 14).ToArbitrary(), (seconds, hours) =>
        {
            var timestamp = DateTimeOffset.UnixEpoch.AddSeconds(seconds).AddTicks(seconds % 10_000_000).ToOffset(TimeSpan.FromHours(hours));
            Assert.True(BrasiliaTimestamp.TryParse(timestamp.ToString("O", CultureInfo.InvariantCulture), out var read));
            Assert.True(timestamp.EqualsExact(read));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_text_makes_it_fail() => Prop.ForAll<string?>(text => BrasiliaTimestamp.TryParse(text ?? "", out _) || true)
        .QuickCheckThrowOnFailure();
}
