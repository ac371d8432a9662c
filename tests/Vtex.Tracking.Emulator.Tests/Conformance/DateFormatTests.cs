using Vtex.Tracking.Emulator.Conformance;

namespace Vtex.Tracking.Emulator.Tests.Conformance;

/// <summary>Dates as apps write them.</summary>
public sealed class DateFormatTests
{
    [Theory]
    [InlineData("2020-09-28T16:15:00.0000000-03:00")]
    [InlineData("2020-09-28T16:15:00.123456789-04:00")]
    [InlineData("2020-09-28T16:15:00Z")]
    [InlineData("2020-09-28T16:15:00.5+00:00")]
    [InlineData("2020-09-28T16:15-03:00")]
    [InlineData("2020-09-28t16:15:00.5z")]
    [InlineData("2020-09-28T16:15:00,123-0300")]
    public void Those_with_an_offset_are_good(string date) => Assert.Null(DateFormat.Fault(date));

    [Theory]
    [InlineData("2020-09-28T16:15:00")]
    [InlineData("2020-09-28T16:15:00.0000000")]
    [InlineData("2020-09-28 16:15:00")]
    [InlineData("2020-09-28")]
    public void Those_without_one_are_not(string date) =>
        Assert.StartsWith("has no offset", DateFormat.Fault(date), StringComparison.Ordinal);

    [Theory]
    [InlineData("28/09/2020 16:15")]
    [InlineData("2020-13-28T16:15:00-03:00")]
    [InlineData("1601309700")]
    [InlineData("")]
    public void Others_cannot_be_read(string date) =>
        Assert.StartsWith("cannot be read", DateFormat.Fault(date), StringComparison.Ordinal);
}
