using System.Text;
using FsCheck;
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

    [Theory]
    [InlineData("{weight;1}")]
    [InlineData("{\"weight\" 1}")]
    [InlineData("{\"weight\":1 2}")]
    [InlineData("{\"shipper\":{:},\"a\" 7}")]
    [InlineData("[{]")]
    [InlineData("{\"billingInfo\":[{}]]}")]
    public void A_record_that_is_no_JSON_costs_itself_alone(string record)
    {
        var json = $$"""{"data":[{"idDeliveryService":1},{{record}},{"idDeliveryService":3},[],{"idDeliveryService":5}],"page":2}""";

        var reading = AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage);

        Assert.Equal((ReadingFailure.None, 2), (reading.Failure, reading.Value!.Page));
        Assert.Equal([1, 3, 5], reading.Value.Data!.Select(service => service.IdDeliveryService!.Value));
        Assert.Equal([("$.data[1]", record), ("$.data[3]", "[]")], reading.Marks.Select(mark => (mark.Path, mark.Raw)));
    }

    [Theory]
    [InlineData("\"billingInfo\":[{};{}]", "$.data[0].billingInfo")]
    [InlineData("\"shipper\":{a;1}", "$.data[0].shipper")]
    [InlineData("\"weight\":1;", "$.data[0].weight")]
    [InlineData("\"billingInfo\":[{},{\"a\":\"5\" x\",b;1}]", "$.data[0].billingInfo[1]")]
    public void Less_than_the_record_is_lost_where_less_is_broken(string field, string path)
    {
        var json = $$"""{"data":[{ {{field}},"idDeliveryService":7},{"idDeliveryService":8}]}""";

        var reading = AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage);

        Assert.Equal([7, 8], reading.Value!.Data!.Select(service => service.IdDeliveryService!.Value));
        Assert.Equal([path], reading.Marks.Select(mark => mark.Path));
    }

    [Theory]
    [InlineData("\"invoiceOrderOfService\":#12345")]
    [InlineData("\"invoiceOrderOfService\": #fff")]
    [InlineData("\"invoiceOrderOfService\":no #12")]
    [InlineData("\"invoiceOrderOfService\":https://a.example/b//c#d")]
    [InlineData("\"invoiceOrderOfService\":N/A")]
    [InlineData("invoiceOrderOfService:undefined")]
    public void A_text_without_quotes_costs_its_record_at_most(string field)
    {
        var json = $$"""{"data":[{"idDeliveryService":6},{ {{field}},"idDeliveryService":7},{"idDeliveryService":8}]}""";

        var reading = AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage);

        Assert.Equal([6, 8], reading.Value!.Data!.Select(service => service.IdDeliveryService!.Value).Where(id => id != 7));
        Assert.StartsWith("$.data[1]", Assert.Single(reading.Marks).Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#")]
    [InlineData(" #")]
    [InlineData("//")]
    [InlineData("# {\n")]
    public void Many_hashes_and_slashes_cost_a_bounded_time(string part)
    {
        var comment = string.Concat(Enumerable.Repeat(part, 2_000_000));

        Assert.Equal("x", Read("{\"weight\":1," + comment + "\n\"orderNumber\":\"x\"}").Value!.OrderNumber);
        Assert.NotEqual(ReadingFailure.None, Read("{\"weight\":1," + comment.Replace("\n", "a", StringComparison.Ordinal) + "\"orderNumber\":\"x\"}").Failure);
        Assert.NotEqual(ReadingFailure.None, Read("{\"weight\":a" + comment.Replace("\n", "a", StringComparison.Ordinal) + "a\"orderNumber\":\"x\"").Failure);
    }

    [Fact]
    public void A_missing_comma_costs_nothing()
    {
        var reading = AnswerJson.Read(
            """{"data":[{"idDeliveryService":1 "description":"a" "weight":2}{"idDeliveryService":2}]"page":3}"""u8.ToArray(),
            TrackingJsonContext.Default.DeliveryServicePage);

        Assert.Equal([(1, "a", 2m), (2, null, null)], reading.Value!.Data!.Select(service => (service.IdDeliveryService, service.Description, service.Weight)));
        Assert.Equal((3, 0), (reading.Value.Page, reading.Marks.Count));
        Assert.Single(reading.Notes);
    }

    [Theory]
    [InlineData("""{"data":[{"idDeliveryService":1};{"idDeliveryService":2}]}""")]
    [InlineData("""{"data":[{"idDeliveryService":1}}]}""")]
    public void A_list_of_records_is_not_left_out(string json) =>
        Assert.Equal(ReadingFailure.NotJson, AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage).Failure);

    [Fact]
    public void Many_broken_records_cost_a_bounded_time()
    {
        var json = "{\"data\":[" + string.Concat(Enumerable.Repeat("{a;1},", 500_000)) + "{}]}";

        Assert.Equal(ReadingFailure.NotJson, AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage).Failure);
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

    [Theory]
    [InlineData("\"unknown\":{0}")]
    [InlineData("\"weight\":{0}")]
    [InlineData("\"description\":{0}")]
    [InlineData("\"billingInfo\":[{0}]")]
    [InlineData("\"shipper\":{0}")]
    public void Depth_costs_the_value_alone(string field)
    {
        var deep = new string('[', 100_000) + new string(']', 100_000);

        var reading = Read("{" + field.Replace("{0}", deep, StringComparison.Ordinal) + ",\"orderNumber\":\"1\"}");

        Assert.Equal((ReadingFailure.None, "1"), (reading.Failure, reading.Value?.OrderNumber));
        Assert.Single(reading.Marks);
    }

    [Theory]
    [InlineData("{\"data\":[", "1,", "{}]}")]
    [InlineData("{\"data\":[{\"description\":\"", "\\ud83d", "\"}]}")]
    [InlineData("{\"data\":", "[", "")]
    [InlineData("{\"data\":[{\"", "\\\"", "\":1}],\"page\":1.0}")]
    [InlineData("{\"page\":\"1\",\"data\":[{\"weight\":1", "0", "}]}")]
    [InlineData("{", "\"a\":NaN,", "\"page\":\"1\"}")]
    public void Megabytes_of_oddities_leave_a_bounded_number_of_marks(string start, string odd, string end)
    {
        var json = Encoding.UTF8.GetBytes(start + string.Concat(Enumerable.Repeat(odd, 2_000_000 / odd.Length)) + end);

        var reading = AnswerJson.Read(json, TrackingJsonContext.Default.DeliveryServicePage);

        Assert.InRange(reading.Marks.Count, 0, 1_000);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused() =>
        Check.QuickThrowOnFailure(Prop.ForAll<byte[]>(bytes =>
        {
            AnswerJson.Read(bytes, TrackingJsonContext.Default.DeliveryServicePage);
            using var document = AnswerJson.Parse(bytes);
        }));

    [Fact]
    public void Damaged_documents_are_read_or_refused()
    {
        const string Page = """{"page":1,"data":[{"description":"S\u00e3o \"x\"","weight":1.5,"created":"2026-01-01"},null,{"billingInfo":[{}]}]}""";
        var damaged =
            from position in Gen.Choose(0, Page.Length - 1)
            from length in Gen.Choose(0, 3)
            from inserted in Gen.Elements("", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "\0", "é", "\\ud83d", "null")
            select Page.Remove(position, Math.Min(length, Page.Length - position)).Insert(position, inserted);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Arb.From(damaged), json =>
        {
            AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServicePage);
            using var document = AnswerJson.Parse(Encoding.UTF8.GetBytes(json));
        }));
    }

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
