using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Reading;

namespace Vtex.Tracking.Client.Tests.Configuration;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("06:00:00", "06:00:00")]
    [InlineData("06:00", "06:00:00")]
    [InlineData(" 1.12:00:00 ", "1.12:00:00")]
    [InlineData("1:12:00:00", "1.12:00:00")]
    [InlineData("00:00:00.25", "00:00:00.2500000")]
    [InlineData("00:00:01.123456789", "00:00:01.1234567")]
    [InlineData("1.02:03:04,9", "1.02:03:04.9000000")]
    [InlineData("1:02:03:04.99999999999999999999", "1.02:03:04.9999999")]
    [InlineData("-00:00:00.000000019", "00:00:00")]
    [InlineData("1.123456789s", "00:00:01.1234567")]
    [InlineData("PT0.000000100S", "00:00:00.0000001")]
    [InlineData("24h", "1.00:00:00")]
    [InlineData("24d", "24.00:00:00")]
    [InlineData("48H", "2.00:00:00")]
    [InlineData("1d12h", "1.12:00:00")]
    [InlineData("1h 30m", "01:30:00")]
    [InlineData("1.5h", "01:30:00")]
    [InlineData("500ms", "00:00:00.5000000")]
    [InlineData("0s", "00:00:00")]
    [InlineData("-30m", "-00:30:00")]
    [InlineData("PT6H", "06:00:00")]
    [InlineData("P1DT12H", "1.12:00:00")]
    [InlineData("pt1.5s", "00:00:01.5000000")]
    public void Takes_what_has_one_meaning(string text, string duration)
    {
        Assert.Null(DurationText.Read(text, out var read));
        Assert.Equal(duration, read.ToString("c"));
    }

    [Theory]
    [InlineData("24:00:00")]
    [InlineData("24:00")]
    [InlineData("48:00:00")]
    [InlineData("-24:00:00")]
    [InlineData("1.24:00:00")]
    [InlineData("00:60:00")]
    [InlineData("00:00:60")]
    [InlineData("6")]
    [InlineData("1.5")]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("h")]
    [InlineData("six hours")]
    [InlineData("1h1h")]
    [InlineData("1m1h")]
    [InlineData("1,5h")]
    [InlineData("--1h")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("00:00:01.")]
    [InlineData("00:00:01.1.1")]
    [InlineData("00:00:01.12345678x")]
    [InlineData("06:00.5")]
    [InlineData("P1M")]
    [InlineData("P1Y")]
    [InlineData("PT1D")]
    [InlineData("P1DT")]
    [InlineData("99999999999999d")]
    [InlineData("9999999999999999999999999999h")]
    [InlineData("99999999.00:00:00")]
    public void Refuses_what_two_people_would_read_differently(string text)
    {
        Assert.NotNull(DurationText.Read(text, out var read));
        Assert.Equal(TimeSpan.Zero, read);
    }

    [Theory]
    [InlineData("1.24:00:00", "at most 23 hours beside its days: write 2.00:00:00 or 48h")]
    [InlineData("1:24:00:00", "at most 23 hours beside its days: write 2.00:00:00 or 48h")]
    [InlineData("-1.99:00", "at most 23 hours beside its days: write 2.00:00:00 or 48h")]
    [InlineData("24:00:00", "reads 24:00:00 as 24 days: write 24h or 1.00:00:00 for 24 hours")]
    [InlineData("99999999999:00", "reads 24:00:00 as 24 days: write 24h or 1.00:00:00 for 24 hours")]
    [InlineData("00:60:00", "at most 59 minutes after its hours: write 01:30:00 or 90m")]
    [InlineData("00:90", "at most 59 minutes after its hours: write 01:30:00 or 90m")]
    [InlineData("1.00:60:00", "at most 59 minutes after its hours: write 01:30:00 or 90m")]
    [InlineData("1:00:60:00", "at most 59 minutes after its hours: write 01:30:00 or 90m")]
    [InlineData("00:00:60", "at most 59 seconds after its minutes: write 00:01:30 or 90s")]
    [InlineData("00:00:90.5", "at most 59 seconds after its minutes: write 00:01:30 or 90s")]
    [InlineData("1:00:00:99", "at most 59 seconds after its minutes: write 00:01:30 or 90s")]
    [InlineData("a:b", "such as 06:00:00")]
    [InlineData(":", "such as 06:00:00")]
    [InlineData("1:2:3:4:5", "such as 06:00:00")]
    public void Says_what_is_wrong_and_what_would_be_right(string text, string fault) =>
        Assert.Contains(fault, DurationText.Read(text, out _), StringComparison.Ordinal);

    [Fact]
    public void Reads_every_duration_as_dotnet_writes_it() =>
        Prop.ForAll<long>(ticks => DurationText.Read(new TimeSpan(ticks).ToString("c"), out var read) is null && read.Ticks == ticks)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Never_throws_and_never_repeats_a_text() =>
        Prop.ForAll<NonEmptyString>(text => DurationText.Read(text.Get, out _) is not { } fault
                || text.Get.Length < 12 || !fault.Contains(text.Get, StringComparison.Ordinal))
            .QuickCheckThrowOnFailure();
}
