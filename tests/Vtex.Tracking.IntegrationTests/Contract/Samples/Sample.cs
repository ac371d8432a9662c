using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Contract;

/// <summary>Bodies to send, made of the contract's own examples.</summary>
internal static class Sample
{
    public static JsonObject FilledService(string invoice) => Service(SchemaSample.Filled, invoice);

    /// <summary>Only what is required, and an invoice to find it by.</summary>
    public static JsonObject MinimalService(string invoice) => Service(SchemaSample.Minimal, invoice);

    public static JsonObject FilledRoute(params JsonNode[] services) => Route(SchemaSample.Filled, services);

    public static JsonObject MinimalRoute(params JsonNode[] services) => Route(SchemaSample.Minimal, services);

    private static JsonObject Service(Func<string, JsonNode> make, string invoice)
    {
        var service = make("DeliveryService").AsObject();
        service["invoiceOrderOfService"] = invoice;
        return service;
    }

    private static JsonObject Route(Func<string, JsonNode> make, JsonNode[] services) => new()
    {
        ["deliveryServiceRoute"] = make("DeliveryServiceRoute"),
        ["deliveryService"] = new JsonArray(services),
    };
}
