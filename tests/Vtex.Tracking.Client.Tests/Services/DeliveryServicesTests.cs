using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Services;

/// <summary>Each method sends the request that the API documents.</summary>
public sealed class DeliveryServicesTests : IDisposable
{
    private const string ServiceJson =
        """{"deliveryServiceType":"Entrega","shipperCustomer":"""
        + """{"legalType":"PF","addressStreet":"Avenida Paulista","postalCode":"01310-100"}}""";

    private readonly ScriptedServer _server = new();
    private readonly VtexTrackingClient _tracking;

    public DeliveryServicesTests() => _tracking = _server.Client();

    public void Dispose() => _tracking.Dispose();

    [Fact]
    public async Task Creating_sends_an_array_without_what_has_no_value()
    {
        await _tracking.Services.CreateAsync(Samples.Service);

        AssertSent(
            HttpMethod.Post,
            "/receiver/services",
            $"[{ServiceJson}]");
    }

    [Fact]
    public async Task Creating_routes_sends_an_array_of_route_and_services()
    {
        await _tracking.Routes.CreateAsync(Samples.Route);

        AssertSent(
            HttpMethod.Post,
            "/receiver/services/routes",
            """[{"deliveryServiceRoute":{"carrier":{"username":"ana"},"displacementType":"moto","""
            + "\"deliveryServiceDate\":\"2031-03-02T08:00:00-03:00\"},\"deliveryService\":[" + ServiceJson + "]}]");
    }

    [Fact]
    public async Task Removing_packing_lists_sends_their_keys()
    {
        await _tracking.Services.RemovePackingListsAsync([new PackingListKey { Invoice = "24382", Serie = "1" }]);

        AssertSent(HttpMethod.Put, "/receiver/services", """[{"invoice":"24382","serie":"1"}]""");
    }

    [Fact]
    public async Task One_service_is_read_by_its_id()
    {
        _server.Answer(() => Answers.Json(
            """{"idDeliveryService":7,"created":"2031-03-01T10:00:00.5","novelty":[]}"""));

        var service = await _tracking.Services.GetAsync(7);

        AssertSent(HttpMethod.Get, "/receiver/services/7", body: null);
        Assert.Equal(7, service.IdDeliveryService);
        Assert.Equal(new DateTimeOffset(2031, 3, 1, 13, 0, 0, 500, TimeSpan.Zero), service.Created);
    }

    [Fact]
    public async Task An_invoice_number_is_escaped()
    {
        await _tracking.Services.FindByInvoiceAsync("24/382 ã&b=c");

        AssertSent(HttpMethod.Get, "/receiver/services/invoice?invoice=24%2F382%20%C3%A3%26b%3Dc", body: null);
    }

    [Fact]
    public async Task A_page_is_asked_for_in_the_words_of_the_API()
    {
        var filter = new DeliveryServiceFilter
        {
            Status = "não realizado",
            From = new BrasiliaDay(2031, 3, 1),
            To = new BrasiliaDay(2031, 3, 15),
            PageSize = 40,
        };

        await _tracking.Services.GetPageAsync(filter, page: 2);
        await _tracking.Routes.GetServicesPageAsync(filter, page: 2);

        const string Query = "?status=NaoRealizado&dateInit=2031-03-01&dateEnd=2031-03-15&pageSize=40&page=2";
        Assert.Equal(
            [$"/receiver/services{Query}", $"/receiver/services/routes{Query}"],
            _server.Calls.Select(call => call.PathAndQuery));
    }

    [Fact]
    public async Task Lists_take_404_for_empty()
    {
        _server.Answer(() => Answers.Status(HttpStatusCode.NotFound));

        Assert.Empty((await _tracking.Services.GetPageAsync()).Data!);
        Assert.Empty((await _tracking.Services.FindByInvoiceAsync("24382")).Data!);
        Assert.Empty((await _tracking.Routes.GetServicesPageAsync()).Data!);
        Assert.Empty(await _tracking.Services.ListAsync().ToListAsync());
        Assert.Empty(await _tracking.Routes.ListServicesAsync().ToListAsync());
    }

    [Fact]
    public async Task Misuse_is_told_before_anything_is_sent()
    {
        await Assert.ThrowsAsync<ArgumentException>(() => _tracking.Services.CreateAsync([]));
        await Assert.ThrowsAsync<ArgumentNullException>(() => _tracking.Services.CreateAsync((DeliveryService)null!));
        await Assert.ThrowsAsync<ArgumentException>(() => _tracking.Services.RemovePackingListsAsync([]));
        await Assert.ThrowsAsync<ArgumentException>(() => _tracking.Services.FindByInvoiceAsync(" "));
        await Assert.ThrowsAsync<ArgumentException>(() => _tracking.Routes.CreateAsync([]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _tracking.Services.GetPageAsync(page: 0));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => _tracking.Services.GetPageAsync(new DeliveryServiceFilter { PageSize = 0 }));

        Assert.Empty(_server.Requests);
    }

    private void AssertSent(HttpMethod method, string pathAndQuery, string? body)
    {
        var call = Assert.Single(_server.Calls);
        Assert.Equal((method, pathAndQuery, body), (call.Method, call.PathAndQuery, call.Body));
    }
}
