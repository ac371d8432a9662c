using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.Reading;

/// <summary>Verifies what one odd record costs a page, a walk, a login, or an error.</summary>
public sealed class OddRecordTests : IDisposable
{
    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public OddRecordTests() => _tracking = _server.Client();

    public void Dispose()
    {
        _tracking.Dispose();
        _server.Dispose();
    }

    [Theory]
    [InlineData("\"created\":\"\"")]
    [InlineData("\"created\":\"0000-00-00 00:00:00\"")]
    [InlineData("\"created\":\"0001-01-01T00:00:00+01:00\"")]
    [InlineData("\"created\":\"9999-12-31T23:59:59.9999999\"")]
    [InlineData("\"created\":\"20/11/2026 10:00\"")]
    [InlineData("\"created\":1763640000")]
    [InlineData("\"created\":\"/Date(1763640000000)/\"")]
    [InlineData("\"weight\":1e400")]
    [InlineData("\"weight\":\"x\"")]
    [InlineData("\"deliveryAttempts\":1.5")]
    [InlineData("\"shipper\":\"text\"")]
    public async Task One_odd_value_is_null_and_marked(string field)
    {
        Answer($$"""{"data":[{"idDeliveryService":1},{"idDeliveryService":2,{{field}},"orderNumber":"x"},{"idDeliveryService":3}]}""");

        var page = await _tracking.Services.GetPageAsync();

        Assert.Equal([1, 2, 3], page.Data!.Select(service => service.IdDeliveryService!.Value));
        var odd = page.Data![1];
        Assert.Equal((null, null, null, null, "x"), (odd.Created, odd.Weight, odd.DeliveryAttempts, odd.Shipper, odd.OrderNumber));
        var mark = Assert.Single(odd.UnreadableValues);
        Assert.Equal(mark, Assert.Single(page.UnreadableValues));
        var (name, raw) = (field[1..field.IndexOf('"', 1)], field[(field.IndexOf(':') + 1)..]);
        Assert.Equal(($"$.data[1].{name}", raw), (mark.Path, mark.Raw));
        Assert.DoesNotContain(raw, mark.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"weight\":\"12,50\"", 12.5)]
    [InlineData("\"weight\":\"1.5\"", 1.5)]
    public async Task Numbers_in_texts_are_read(string field, double weight)
    {
        Answer($$"""{"data":[{"idDeliveryService":"12","invoiceOrderOfService":481,{{field}}}]}""");

        var service = Assert.Single((await _tracking.Services.GetPageAsync()).Data!);

        Assert.Equal((12, "481", (decimal)weight), (service.IdDeliveryService, service.InvoiceOrderOfService, service.Weight));
        Assert.Empty(service.UnreadableValues);
    }

    [Fact]
    public async Task A_record_that_is_none_is_left_out_of_the_page_and_told()
    {
        Answer("""{"data":["text",{"idDeliveryService":2,"weight":"x"},[],{"idDeliveryService":4,"value":"y"}, null ]}""");

        var page = await _tracking.Services.GetPageAsync();

        Assert.Equal([2, 4], page.Data!.Select(service => service.IdDeliveryService!.Value));
        Assert.Equal(["$.data[0]", "$.data[1].weight", "$.data[2]", "$.data[3].value", "$.data[4]"], page.UnreadableValues.Select(value => value.Path));
        Assert.Equal("$.data[1].weight", Assert.Single(page.Data![0].UnreadableValues).Path);
        Assert.Equal("$.data[3].value", Assert.Single(page.Data[1].UnreadableValues).Path);
    }

    [Theory]
    [InlineData("""{"data":[null,{"idDeliveryService":2}]}""", "$.data[0]")]
    [InlineData("""{"data":[{"idDeliveryService":2,"billingInfo":[{},null]}]}""", "$.data[0].billingInfo[1]")]
    [InlineData("""{"data":[{"idDeliveryService":2,"description":",null"}]}""", null)]
    public async Task A_null_where_an_entry_belongs_is_left_out_and_told(string json, string? path)
    {
        Answer(json);

        var page = await _tracking.Services.GetPageAsync();

        Assert.Equal(2, Assert.Single(page.Data!).IdDeliveryService);
        Assert.Equal(path is null ? [] : [path], page.UnreadableValues.Select(value => value.Path));
    }

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"\"")]
    [InlineData("false")]
    [InlineData("{weight;1}")]
    public async Task A_walk_goes_on_after_a_record_that_is_none(string record)
    {
        _server.Api = (request, _) => Task.FromResult(Answers.Json(request.PathAndQuery.Contains("page=1", StringComparison.Ordinal)
            ? $$"""{"page":1,"pageSize":2,"data":[{"idDeliveryService":1},{{record}}]}"""
            : """{"page":2,"pageSize":2,"data":[{"idDeliveryService":3}]}"""));

        var services = await _tracking.Services.ListAsync(new DeliveryServiceFilter { PageSize = 2 }).ToListAsync();

        Assert.Equal([1, 3], services.Select(service => service.IdDeliveryService!.Value));
        var pages = await _tracking.Services.ListAsync(new DeliveryServiceFilter { PageSize = 2 }).GetPagesAsync().ToListAsync();
        Assert.Equal([("$.data[1]", record)], pages.SelectMany(page => page.UnreadableValues).Select(value => (value.Path, value.Raw)));
    }

    [Fact]
    public async Task A_page_of_odd_records_alone_is_not_an_empty_one()
    {
        _server.Api = (request, _) => Task.FromResult(Answers.Json(request.PathAndQuery.Contains("page=1", StringComparison.Ordinal)
            ? """{"pageSize":1,"data":[7]}"""
            : request.PathAndQuery.Contains("page=2", StringComparison.Ordinal) ? """{"data":[{"idDeliveryService":2}]}""" : "{}"));

        var services = await _tracking.Services.ListAsync(new DeliveryServiceFilter { PageSize = 1 }).ToListAsync();

        Assert.Equal([2], services.Select(service => service.IdDeliveryService!.Value));
    }

    [Fact]
    public async Task A_single_service_says_what_could_not_be_read()
    {
        Answer("""{"idDeliveryService":7,"description":"a\ud83d","leadTime":"amanhã"}""");

        var service = await _tracking.Services.GetAsync(7);

        Assert.Equal(("a\uFFFD", null), (service.Description, service.LeadTime));
        Assert.Equal(["$.description", "$.leadTime"], service.UnreadableValues.Select(value => value.Path));
    }

    [Fact]
    public async Task Answers_out_of_a_store_say_it_too()
    {
        var options = ScriptedServer.Options();
        options.CallBudget = new CallBudgetOptions { Store = new CallBudget.Stores.TestStore() };
        Answer("""{"data":[{"idDeliveryService":1,"weight":"x"}]}""");
        using (var first = new VtexTrackingClient(options, _server))
            await first.Services.GetPageAsync();
        using var second = new VtexTrackingClient(options, _server);

        var page = await second.Services.GetPageAsync();

        Assert.Single(_server.Calls);
        Assert.Equal("$.data[0].weight", Assert.Single(Assert.Single(page.Data!).UnreadableValues).Path);
    }

    [Fact]
    public async Task An_odd_login_logs_in()
    {
        _server.Login = (_, _) => Task.FromResult(Answers.Json(
            """{"authenticated":"true","created":1763640000,"expiration":[],"accessToken":"abc","message":"a\ud83d"}"""));
        Answer("{}");

        await _tracking.Services.GetAsync(1);

        Assert.Equal("abc", _server.Calls[0].Message.Headers.Authorization!.Parameter);
    }

    [Fact]
    public async Task Faults_of_a_request_are_read_one_by_one()
    {
        var body = new ByteArrayContent(Encoding.Latin1.GetBytes(
            """{"errors":[{"path":"$.a","message":"não"},7,{"path":"$.b","message":"x\ud83d"},{"path":"$.c","message":12}],"deep":"""
            + new string('[', 200) + new string(']', 200) + "}"));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/problem+json") { CharSet = "ISO-8859-1" };
        _server.Answer(() => new HttpResponseMessage(HttpStatusCode.BadRequest) { Content = body });

        var exception = await Assert.ThrowsAsync<VtexRequestRejectedException>(() => _tracking.Services.CreateAsync(Samples.Service));

        Assert.Equal(["$.a não", "$.b x\uFFFD", "$.c 12"], exception.Faults.Select(fault => $"{fault.Path} {fault.Message}"));
    }

    private void Answer(string body) => _server.Answer(HttpStatusCode.OK, body);
}
