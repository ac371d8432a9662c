using System.Text.Json.Nodes;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Every field of every model goes over the wire, both ways, under its own name.</summary>
public sealed class RoundTripTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_field_of_a_service_is_sent()
    {
        await using var session = new SdkSession();
        var sample = new JsonArray(SchemaSample.Filled("DeliveryService"));
        var services = Model.Of<DeliveryService[]>(sample);

        await session.Client.Services.CreateAsync(services, CancellationToken);

        Assert.Empty(UnsetProperties.Of(services));
        WireJson.AssertSame(sample, SentBy(session));
    }

    [Fact]
    public async Task Every_field_of_a_route_is_sent()
    {
        await using var session = new SdkSession();
        var sample = new JsonArray(SchemaSample.Filled("RoutedDeliveryServices"));
        var routes = Model.Of<RoutedDeliveryServices[]>(sample);

        await session.Client.Routes.CreateAsync(routes, CancellationToken);

        Assert.Empty(UnsetProperties.Of(routes));
        WireJson.AssertSame(sample, SentBy(session));
    }

    [Fact]
    public async Task A_field_without_a_value_is_not_sent()
    {
        await using var session = new SdkSession();
        var sample = SchemaSample.Minimal("DeliveryService");

        await session.Client.Services.CreateAsync(Model.Of<DeliveryService>(sample), CancellationToken);

        WireJson.AssertSame(new JsonArray(sample), SentBy(session));
    }

    [Fact]
    public async Task Every_field_of_an_answer_is_read()
    {
        var sample = SchemaSample.Filled("DeliveryServicePage");
        using var wire = new ContractCheckingHandler(new CannedHandler(sample));
        var options = new VtexTrackingOptions
        {
            BaseAddress = new Uri("http://localhost/receiver/"),
            Username = "loja",
            Password = "ipê",
        };
        using var client = new VtexTrackingClient(options, wire);

        var page = await client.Services.FindByInvoiceAsync("000184532", cancellationToken: CancellationToken);

        Assert.Empty(UnsetProperties.Of(page));
        WireJson.AssertSame(sample, Model.ToJson(page));
    }

    private static JsonNode? SentBy(SdkSession session) =>
        JsonNode.Parse(session.Wire.Exchanges[^1].RequestBody.Bytes.Span);
}
