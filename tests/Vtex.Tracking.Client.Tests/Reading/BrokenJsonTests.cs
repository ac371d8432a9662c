using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Models;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>What is no JSON costs as little as it can, and a bounded time.</summary>
public sealed class BrokenJsonTests
{
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

    private static AnswerReading<DeliveryServiceResponse> Read(string json) =>
        AnswerJson.Read(Encoding.UTF8.GetBytes(json), TrackingJsonContext.Default.DeliveryServiceResponse);
}
