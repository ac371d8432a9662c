using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Reading.Tests;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>What the hub reads out of answers that are odd in one place.</summary>
public sealed class ReadingTests
{
    [Fact]
    public void One_odd_value_of_a_notification_costs_itself_alone() =>
        CostsNothingElse(CarrierJsonContext.Default.Notifications, AnswerReader.ReadNotify);

    [Fact]
    public void One_odd_value_of_tracking_costs_itself_alone() =>
        CostsNothingElse(CarrierJsonContext.Default.Trackings, AnswerReader.ReadTracking);

    [Theory]
    [InlineData("\"a\\ud83d\"")]
    [InlineData("{}")]
    [InlineData("[[]]")]
    [InlineData("7")]
    public void No_number_is_lost_to_the_oddity_of_another(string value)
    {
        var body = $$"""{"A":{"tracking":{"number":{{value}} } },"B":{"tracking":{"number":"JT-B"} },"C":{{value}} }""";

        var answer = AnswerReader.ReadNotify(Reply(Encoding.UTF8.GetBytes(body)));

        Assert.Equal("JT-B", answer.Content!.Packages["B"].Number);
        Assert.NotEmpty(answer.Notes);
    }

    [Fact]
    public void Depth_costs_the_value_alone()
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var answer = AnswerReader.ReadTracking(Reply(Encoding.UTF8.GetBytes(
            $$"""{"A":{"x":{{deep}},"isDelivered":"true"},"B":{"events":{{deep}},"hasReturnedToSender":1} }""")));

        Assert.True(answer.Content!.Numbers["A"].IsDelivered);
        Assert.True(answer.Content.Numbers["B"].HasReturned);
    }

    [Theory]
    [InlineData("ISO-8859-1")]
    [InlineData("\"windows-1252\"")]
    [InlineData("latin1")]
    public void A_declared_charset_is_heeded_and_noted(string charset)
    {
        var body = Encoding.Latin1.GetBytes("{\"A\":{\"events\":[{\"city\":\"São Paulo\"}]}}");

        var answer = AnswerReader.ReadTracking(Reply(body, contentType: $"application/json; charset={charset}"));

        Assert.Equal("São Paulo", answer.Content!.Numbers["A"].Events[0].City);
        Assert.Contains(answer.Notes, note => note.Kind == CallNoteKind.OtherCharset);
    }

    [Fact]
    public void Gzip_is_read_and_noted()
    {
        using var stream = new MemoryStream();
        using (var gzip = new GZipStream(stream, CompressionLevel.Fastest))
            gzip.Write("{\"A\":{}}"u8);

        var answer = AnswerReader.ReadTracking(Reply(stream.ToArray(), contentEncoding: "gzip"));

        Assert.Single(answer.Content!.Numbers);
        Assert.Equal(["compressed it with gzip, which was not asked for"], answer.Notes.Select(CallMessages.Describe));
    }

    [Fact]
    public void What_cannot_be_decompressed_is_named() => Assert.Equal(
        "answered 200 with a body compressed with zstd, which cannot be read",
        AnswerReader.ReadTracking(Reply([0x28, 0xB5, 0x2F, 0xFD], contentEncoding: "zstd")).Words);

    [Fact]
    public void Texts_that_are_too_long_are_left_out_and_noted()
    {
        var answer = AnswerReader.ReadTracking(Reply(Encoding.UTF8.GetBytes(
            $$"""{"A":{"events":[{"city":"{{new string('x', 201)}}","state":"SP"}]} }""")));

        Assert.Equal((null, "SP"), (answer.Content!.Numbers["A"].Events[0].City, answer.Content.Numbers["A"].Events[0].State));
        Assert.Equal(["1 text that is too long"], answer.Notes.Select(CallMessages.Describe));
    }

    private static CarrierReply Reply(byte[] body, string contentType = "application/json", string? contentEncoding = null) =>
        ReplyBody.Decode(new CarrierReply { Status = 200, MediaType = "application/json" }, body, contentEncoding, contentType);

    private static void CostsNothingElse<TEntry, TContent>(
        JsonTypeInfo<Dictionary<string, TEntry>> type, Func<CarrierReply, CarrierAnswer<TContent>> read)
        where TContent : class =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(Arb.From(Gen.Choose(0, int.MaxValue - 1)), seed =>
        {
            if (OddDocument.Of(type, seed) is not { } document)
                return;
            var (odd, without) = (AnswerJson.Read(document.Odd, type), AnswerJson.Read(document.Without, type));
            Assert.Equal(JsonSerializer.Serialize(without.Value!, type), JsonSerializer.Serialize(odd.Value!, type));
            Assert.Equal((document.Path, document.Raw), (Assert.Single(odd.Marks).Path, odd.Marks[0].Raw));
            Assert.Equal((ReadingFailure.None, 0), (odd.Failure, without.Notes.Count));

            // And what the hub makes of it.
            var (taken, takenWithout) = (read(Reply(document.Odd)), read(Reply(document.Without)));
            Assert.Equal(JsonSerializer.Serialize(takenWithout.Content!), JsonSerializer.Serialize(taken.Content!));
            Assert.True(taken.Notes.Count > takenWithout.Notes.Count, "The odd value is not noted.");
        }));
}
