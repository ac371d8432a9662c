using System.Text;
using FsCheck.Fluent;
using Vtex.Tracking.Models;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>The kit that reads answers, without HTTP.</summary>
public sealed class AnswerJsonTests
{
    [Theory]
    [InlineData("", nameof(ReadingFailure.Empty))]
    [InlineData(" \r\n", nameof(ReadingFailure.Empty))]
    [InlineData("null", nameof(ReadingFailure.WrongKind))]
    [InlineData("\"text\"", nameof(ReadingFailure.WrongKind))]
    [InlineData("[{}]", nameof(ReadingFailure.WrongKind))]
    [InlineData("12", nameof(ReadingFailure.WrongKind))]
    [InlineData("<html>", nameof(ReadingFailure.NotJson))]
    [InlineData("Service Unavailable", nameof(ReadingFailure.NotJson))]
    [InlineData("{\"weight\":1}{}", nameof(ReadingFailure.NotJson))]
    [InlineData("{\"weight\":1 2}", nameof(ReadingFailure.NotJson))]
    [InlineData("{\"weight\";1}", nameof(ReadingFailure.NotJson))]
    [InlineData("{weight}", nameof(ReadingFailure.NotJson))]
    [InlineData("{weight", nameof(ReadingFailure.CutOff))]
    [InlineData("{\"weight\"", nameof(ReadingFailure.CutOff))]
    [InlineData("{\"weight\":1", nameof(ReadingFailure.CutOff))]
    [InlineData("{\"weight\":1,", nameof(ReadingFailure.CutOff))]
    [InlineData("{\"description\":\"a", nameof(ReadingFailure.CutOff))]
    [InlineData("{\"unknown\":[[", nameof(ReadingFailure.CutOff))]
    public void A_document_that_is_none_is_refused_as_what_it_is(string json, string failure) =>
        Assert.Equal((failure, null), (Read(json).Failure.ToString(), Read(json).Value));

    [Theory]
    [InlineData("\"weight\":12.0", 12)]
    [InlineData("\"weight\":\"12\"", 12)]
    [InlineData("\"weight\":\"12,50\"", 12.5)]
    [InlineData("\"weight\":\" 1.5 \"", 1.5)]
    [InlineData("\"weight\":+1.5e1", 15)]
    [InlineData("\"weight\":1,\"weight\":2", 2)]
    public void Numbers_are_read_however_they_are_written(string field, double weight) =>
        Assert.Equal((decimal)weight, Read("{" + field + "}").Value!.Weight);

    [Theory]
    [InlineData("12.0", 12)]
    [InlineData("\"12\"", 12)]
    [InlineData("\"12.0\"", 12)]
    [InlineData("1.2e1", 12)]
    [InlineData("012", 12)]
    [InlineData("2147483648", null)]
    [InlineData("1.5", null)]
    [InlineData("12.000", 12)]
    [InlineData("\"0,000\"", 0)]
    [InlineData("\"1.000\"", null)]
    [InlineData("\"-12,000\"", null)]
    public void Whole_numbers_are_whole(string value, int? attempts)
    {
        var reading = Read($$"""{"deliveryAttempts":{{value}},"orderNumber":"a"}""");

        Assert.Equal((attempts, "a"), (reading.Value!.DeliveryAttempts, reading.Value.OrderNumber));
        Assert.Equal(attempts is null ? 1 : 0, reading.Marks.Count);
    }

    [Theory]
    [InlineData("12", "12")]
    [InlineData("1.50", "1.50")]
    [InlineData("000123", "000123")]
    [InlineData("true", "true")]
    [InlineData("12345678901234567890", "12345678901234567890")]
    public void Numbers_and_truth_values_pass_for_texts(string value, string text) =>
        Assert.Equal(text, Read($$"""{"invoiceOrderOfService":{{value}}}""").Value!.InvoiceOrderOfService);

    [Theory]
    [InlineData("{\"a\":1,}")]
    [InlineData("{\"description\":\"a\nb\"}")]
    [InlineData("{\"weight\":,\"orderNumber\":\"a\"}")]
    [InlineData("{\"weight\":NaN}")]
    [InlineData("{\"billingInfo\":[{},]}")]
    public void Slips_of_those_who_write_JSON_by_hand_cost_no_document(string json) =>
        Assert.Equal(ReadingFailure.None, Read(json).Failure);

    [Theory]
    [InlineData("\"pictures\":\"http://a\"", 1)]
    [InlineData("\"pictures\":{\"0\":\"http://a\",\"2\":\"http://b\"}", 2)]
    [InlineData("\"pictures\":\"\"", 0)]
    [InlineData("\"pictures\":false", 0)]
    [InlineData("\"pictures\":{}", 0)]
    [InlineData("\"pictures\":[null,{},\"http://b\"]", 1)]
    [InlineData("\"billingInfo\":{\"0\":{},\"3\":{}}", 2)]
    [InlineData("\"billingInfo\":{\"a\":1,\"receivableAmount\":null}", 1)]
    [InlineData("\"billingInfo\":[[],\"\",{}]", 1)]
    public void Lists_are_read_as_PHP_and_XML_write_them(string field, int count)
    {
        var service = Read("{" + field + "}").Value!;

        Assert.Equal(count, service.Pictures?.Count ?? service.BillingInfo!.Count);
    }

    [Theory]
    [InlineData("{\"billing\":[{}]}")]
    [InlineData("{\"a\":1}")]
    public void An_object_without_a_known_field_is_no_entry_of_a_list(string value)
    {
        var reading = Read($"{{\"billingInfo\":{value},\"orderNumber\":\"7\"}}");

        Assert.Equal((null, "7"), (reading.Value!.BillingInfo, reading.Value.OrderNumber));
        Assert.Equal(("$.billingInfo", value), (Assert.Single(reading.Marks).Path, reading.Marks[0].Raw));
    }

    [Theory]
    [InlineData("[{\"firstName\":\"Ana\"}]", "Ana", 0)]
    [InlineData(" [ {\"firstName\":[1]} ] ", null, 1)]
    [InlineData("[{\"firstName\":\"Ana\"},{}]", null, 1)]
    [InlineData("[[{\"firstName\":\"Ana\"}]]", null, 1)]
    [InlineData("[{\"firstName\";1}]", null, 1)]
    [InlineData("[]", null, 0)]
    public void An_object_is_read_out_of_a_list_of_one(string value, string? name, int marks)
    {
        var reading = Read($$"""{"shipperCustomer":{{value}},"orderNumber":"1"}""");

        Assert.Equal((name, "1", marks), (reading.Value!.ShipperCustomer?.FirstName, reading.Value.OrderNumber, reading.Marks.Count));
    }

    [Theory]
    [InlineData("[{\"orderId\":\"1\"}]", "1")]
    [InlineData("[[{\"orderId\":\"1\"}],{\"orderId\":\"2\"}]", "1,2")]
    [InlineData("{\"0\":{\"orderId\":\"1\"},\"2\":{\"orderId\":\"2\"}}", "1,2")]
    [InlineData("{\"orderId\":\"1\",\"more\":2}", "1")]
    [InlineData("{}", "")]
    [InlineData("{\"error\":\"x\"}", null)]
    [InlineData("{\"items\":[]}", null)]
    [InlineData("{\"0\":", null)]
    [InlineData("7", null)]
    [InlineData("\"x\"", null)]
    [InlineData("null", null)]
    public void A_list_at_the_root_is_read_as_others_are(string json, string? ids)
    {
        var reading = AnswerJson.Read(Encoding.UTF8.GetBytes(json), OrdersJsonContext.Default.IReadOnlyListFeedItem);

        Assert.Equal(ids, reading.Value is null ? null : string.Join(',', reading.Value.Select(item => item.OrderId)));
        Assert.Equal(ids is null, reading.Failure is not ReadingFailure.None);
    }

    [Theory]
    [InlineData("\"a\\ud83d\"", "a\uFFFD")]
    [InlineData("\"\\ude00a\"", "\uFFFDa")]
    [InlineData("\"\\ud83d\\ude00\\ud83d\"", "😀\uFFFD")]
    [InlineData("\"C:\\dados\"", "C:\\dados")]
    [InlineData("\"\\u12\"", "\\u12")]
    public void Text_that_is_no_Unicode_is_kept_as_far_as_it_goes(string value, string text)
    {
        var reading = Read($$"""{"description":{{value}},"orderNumber":"1"}""");

        Assert.Equal((text, "1"), (reading.Value!.Description, reading.Value.OrderNumber));
        Assert.Equal("$.description", Assert.Single(reading.Marks).Path);
    }

    [Theory]
    [InlineData("\"pictures\":[null,\"a\"]", "$.pictures[0]")]
    [InlineData("\"pictures\":[\"a\", null]", "$.pictures[1]")]
    [InlineData("\"pictures\":{\"0\":null,\"1\":\"a\"}", "$.pictures[0]")]
    [InlineData("\"pictures\":[\"a\",[]]", "$.pictures[1]")]
    [InlineData("\"pictures\":[\"a\",]", null)]
    public void A_null_in_a_list_of_texts_is_left_out_and_told(string field, string? path)
    {
        var reading = Read("{" + field + "}");

        Assert.Equal("a", Assert.Single(reading.Value!.Pictures!));
        Assert.Equal(path is null ? [] : [path], reading.Marks.Select(mark => mark.Path));
    }

    [Theory]
    [InlineData("{'weight':1,'description':'it\\'s','orderNumber':'\"x\"'}", "it's", "\"x\"")]
    [InlineData("{/* a \"comment */\"weight\":1,// '\n\"description\":\"a//b\"/**/,\"orderNumber\":\"x\"} // end", "a//b", "x")]
    [InlineData("{\"weight\":1/**/,\"description\":\"a \"b\" c\",\"orderNumber\":'d'arc'}", "a \"b\" c", "d'arc")]
    [InlineData("# head\n{\"weight\":1, # one: \"1\"\r\n#\"weight\":2,\n\"description\":\"a # b\",#b\n\"orderNumber\": # to come\n\"#1\" # last\n}# end", "a # b", "#1")]
    [InlineData("{\"weight\":1,\uFEFF\"description\":\u00A0\"a\uFEFFb\"\uFEFF,\u00A0\"orderNumber\":\"1\"}\uFEFF", "a\uFEFFb", "1")]
    [InlineData("{\u00A0weight:1\u00A0,\uFEFFdescription:\"x\",orderNumber:\"1\"\uFEFF}", "x", "1")]
    [InlineData("{weight:1,description:\"a:b\",orderNumber : '12'}", "a:b", "12")]
    [InlineData("{ weight: 1, 'description': 'x', $_order-2: {a: [b: 2]}, \"orderNumber\":\"1\"}", "x", "1")]
    public void Comments_names_and_quotes_are_read_and_counted(string json, string description, string order)
    {
        var reading = Read(json);

        Assert.Equal((1m, description, order), (reading.Value!.Weight, reading.Value.Description, reading.Value.OrderNumber));
        Assert.Equal(("$", "strict JSON", true, 1), Assert.Single(reading.Notes.Select(note => (note.Place, note.Expected, note.IsUsed, note.Count))));
    }

    [Fact]
    public void Bytes_that_are_no_UTF_8_become_replacement_characters()
    {
        var json = Encoding.Latin1.GetBytes("{\"unknown\":\"São\",\"São\":1,\"description\":\"São\",\"orderNumber\":\"1\"}");

        var reading = AnswerJson.Read(json, TrackingJsonContext.Default.DeliveryServiceResponse);

        Assert.Equal(("S\uFFFDo", "1"), (reading.Value!.Description, reading.Value.OrderNumber));
        Assert.Single(reading.Marks);
    }

    [Fact]
    public void Replacement_characters_that_came_as_such_are_no_fault() =>
        Assert.Empty(Read("{\"description\":\"\uFFFD\",\"weight\":1.0,\"deliveryAttempts\":\"1\"}").Marks);

    [Fact]
    public void A_map_that_breaks_off_keeps_its_complete_entries()
    {
        var json = """{"a":{"tracking":{"number":"1"}},"b":{"tracking":{"number":"2"}},"c":{"tracking":{"num"""u8.ToArray();

        var reading = AnswerJson.Read(json, ShippingNetworkJsonContext.Default.IReadOnlyDictionaryStringPackageNotification);

        Assert.Equal(ReadingFailure.CutOff, reading.Failure);
        Assert.Equal(["a=1", "b=2"], reading.Value!.Select(entry => $"{entry.Key}={entry.Value.Tracking!.Number}"));
    }

    [Fact]
    public void Marks_hold_at_most_two_hundred_characters_and_their_place_no_data()
    {
        var text = new string('x', 5_000);
        var reading = AnswerJson.Read(
            Encoding.UTF8.GetBytes($$$"""{"{{{text}}}":{"events":[{"date":"{{{text}}}"}]}}"""),
            ShippingNetworkJsonContext.Default.IReadOnlyDictionaryStringPackageTracking);

        var mark = Assert.Single(reading.Marks);
        Assert.InRange(mark.Raw.Length, 1, 201);
        Assert.InRange(mark.Path.Length, 1, 200);
        Assert.Equal("$.*.events[].date", mark.Place);
    }

    private static AnswerReading<DeliveryServiceResponse> Read(string json) =>
        AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServiceResponse);
}
