using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>What the contract requires, the client misses before it sends.</summary>
public sealed class OrderRequiredTests
{
    [Theory]
    [InlineData("PlaceOrder", 16)]
    [InlineData("InvoiceOrder", 2)]
    [InlineData("UpdateInvoice", 1)]
    [InlineData("UpdateTracking", 4)]
    [InlineData("ConfigureFeed", 3)]
    [InlineData("ConfigureHook", 5)]
    public async Task Each_required_text_list_and_object_is_missed(string operation, int least)
    {
        var body = OrdersContract.Operation(operation)["requestBody"]!["content"]!["application/json"]!;
        var places = OrdersContract.Required(body["schema"]!.AsObject(), body["example"]!, []).ToList();

        foreach (var place in places)
        {
            var request = body["example"]!.DeepClone();
            var parent = place.SkipLast(1).Aggregate(request, (node, step) => step is int index ? node[index]! : node[(string)step]!);
            parent[(string)place[^1]] = null;
            using var server = new ScriptedServer();
            using var client = server.Orders();

            var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => SendAsync(client, operation, request));

            Assert.Contains(Text(place), refusal.Faults.Select(fault => fault.Path));
            Assert.Empty(server.Calls);
        }

        Assert.InRange(places.Count, least, 100);
    }

    private static string Text(IReadOnlyList<object> place) =>
        place.Aggregate("$", (path, step) => step is int index ? $"{path}[{index}]" : $"{path}.{step}");

    private static Task SendAsync(VtexOrdersClient client, string operation, JsonNode body) => operation switch
    {
        "PlaceOrder" => client.PlaceAsync(body.Deserialize(OrdersJsonContext.Default.ExternalOrder)!),
        "InvoiceOrder" => client.InvoiceAsync("MKP-1", body.Deserialize(OrdersJsonContext.Default.Invoice)!),
        "UpdateInvoice" => client.UpdateInvoiceAsync("MKP-1", "1", body.Deserialize(OrdersJsonContext.Default.InvoiceShipment)!),
        "UpdateTracking" => client.UpdateTrackingAsync("MKP-1", "1", body.Deserialize(OrdersJsonContext.Default.TrackingUpdate)!),
        "ConfigureFeed" => client.Feed.ConfigureAsync(body.Deserialize(OrdersJsonContext.Default.FeedConfiguration)!),
        _ => client.Hook.ConfigureAsync(body.Deserialize(OrdersJsonContext.Default.HookConfiguration)!),
    };
}
