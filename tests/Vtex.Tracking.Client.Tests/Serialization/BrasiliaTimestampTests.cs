using System.Globalization;
using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Models;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Serialization;

public sealed class BrasiliaTimestampTests
{
    [Theory]
    // Without an offset: Brasília.
    [InlineData("2024-07-02T18:41:01.933", "2024-07-02T18:41:01.9330000-03:00")]
    [InlineData("2024-07-02T18:41:01", "2024-07-02T18:41:01.0000000-03:00")]
    [InlineData("2024-07-02T18:41", "2024-07-02T18:41:00.0000000-03:00")]
    [InlineData("2024-07-02 18:41:01", "2024-07-02T18:41:01.0000000-03:00")]
    [InlineData("2020-09-28", "2020-09-28T00:00:00.0000000-03:00")]
    // With one: as it says.
    [InlineData("2024-04-11T09:14:41.3695207Z", "2024-04-11T09:14:41.3695207+00:00")]
    [InlineData("2024-04-11t09:14:41z", "2024-04-11T09:14:41.0000000+00:00")]
    [InlineData("2024-04-11T09:14:41-04:00", "2024-04-11T09:14:41.0000000-04:00")]
    [InlineData("2024-04-11T09:14:41+0530", "2024-04-11T09:14:41.0000000+05:30")]
    [InlineData("2024-04-11T09:14:41-02", "2024-04-11T09:14:41.0000000-02:00")]
    [InlineData("2024-04-11T09:14:41,5Z", "2024-04-11T09:14:41.5000000+00:00")]
    [InlineData("2024-04-11 09:14:41 -0300", "2024-04-11T09:14:41.0000000-03:00")]
    // More digits than a tick has are dropped, not rounded.
    [InlineData("2024-04-11T09:14:41.99999999999Z", "2024-04-11T09:14:41.9999999+00:00")]
    [InlineData("2024-02-29", "2024-02-29T00:00:00.0000000-03:00")]
    public void Documented_forms_are_read(string text, string expected)
    {
        Assert.True(BrasiliaTimestamp.TryParse(text, out var timestamp));
        Assert.Equal(expected, timestamp.ToString("O", CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2024-13-01")]
    [InlineData("2024-1-1")]
    [InlineData(" 2024-01-01")]
    [InlineData("2024-01-01T")]
    [InlineData("2024-01-01T24:00")]
    [InlineData("2024-01-01T10:60")]
    [InlineData("2024-01-01T10:00:60")]
    [InlineData("2024-01-01T10:00:00.")]
    [InlineData("2024-01-01T10:00.5")]
    [InlineData("2024-01-01T10:00:00+")]
    [InlineData("2024-01-01T10:00:00+14:01")]
    [InlineData("2024-01-01T10:00:00+10:60")]
    [InlineData("2024-01-01T10:00:00ZZ")]
    [InlineData("2024-01-01Z")]
    [InlineData("02/07/2024")]
    [InlineData("٢٠٢٤-٠١-٠١")]
    [InlineData("0001-01-01T00:00:00+01:00")]
    [InlineData("9999-12-31T23:59:59")]
    public void Anything_else_is_refused(string text) => Assert.False(BrasiliaTimestamp.TryParse(text, out _));

    [Fact]
    public void What_is_written_reads_back_to_the_same_instant_and_offset()
    {
        var timestamps =
            from day in Gen.Choose(2, 3_652_000)
            from second in Gen.Choose(0, 86_399)
            from tick in Gen.Choose(0, 9_999_999)
            from offset in Gen.Choose(-14 * 60, 14 * 60)
            let local = DateTime.MinValue.AddDays(day).AddSeconds(second).AddTicks(tick)
            select new DateTimeOffset(local, TimeSpan.FromMinutes(offset));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(timestamps), timestamp =>
            BrasiliaTimestamp.TryParse(BrasiliaTimestamp.Format(timestamp), out var read)
                && read.EqualsExact(timestamp)));
    }

    [Fact]
    public void Arbitrary_text_is_read_or_refused_as_JSON() =>
        Check.QuickThrowOnFailure(Prop.ForAll<string>(
            text => ReadsOrRefuses(JsonSerializer.Serialize(new { created = text }))));

    [Fact]
    public void Damaged_timestamps_are_read_or_refused_as_JSON()
    {
        var damaged =
            from position in Gen.Choose(0, 27)
            from character in Gen.Elements("0123456789-+:.TZ \\\"x\u00e7".ToCharArray())
            select "2024-04-11T09:14:41.3695207Z".Remove(position, 1).Insert(position, character.ToString());
        Check.QuickThrowOnFailure(Prop.ForAll(
            Arb.From(damaged),
            text => ReadsOrRefuses($$"""{"created":"{{text}}"}""")));
    }

    [Theory]
    [InlineData("""{"created":7}""")]
    [InlineData("""{"created":{}}""")]
    [InlineData("""{"created":"\ud800"}""")]
    public void Another_kind_of_value_is_refused_as_JSON(string json) =>
        Assert.Throws<JsonException>(() => Read(json));

    [Fact]
    public void Null_is_no_timestamp() => Assert.Null(Read("""{"created":null}""")!.Created);

    [Fact]
    public void Timestamps_are_written_with_their_offset()
    {
        var service = Infrastructure.Samples.Service with
        {
            PackingListDateTime = new DateTimeOffset(2031, 3, 1, 8, 30, 0, 250, TimeSpan.FromHours(-3)),
        };

        var json = JsonSerializer.Serialize([service], TrackingJsonContext.Default.IReadOnlyListDeliveryService);

        Assert.Contains("\"2031-03-01T08:30:00.25-03:00\"", json, StringComparison.Ordinal);
    }

    private static DeliveryServiceResponse? Read(string json) =>
        JsonSerializer.Deserialize(json, TrackingJsonContext.Default.DeliveryServiceResponse);

    private static bool ReadsOrRefuses(string json)
    {
        try
        {
            _ = Read(json);
        }
        catch (JsonException)
        {
            // The one exception that is allowed.
        }

        return true;
    }
}
