using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>
/// Models of the SDK, filled from the contract's examples, and back into JSON; without the SDK's own serialization.
/// </summary>
internal static class Model
{
    private static readonly JsonSerializerOptions Options =
        new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static DeliveryService FilledService(string invoice) => Of<DeliveryService>(Sample.FilledService(invoice));

    public static DeliveryService MinimalService(string invoice) => Of<DeliveryService>(Sample.MinimalService(invoice));

    public static RoutedDeliveryServices FilledRoute(params string[] invoices) =>
        Of<RoutedDeliveryServices>(Sample.FilledRoute([.. invoices.Select(Sample.FilledService)]));

    public static T Of<T>(JsonNode json) => json.Deserialize<T>(Options)!;

    public static JsonNode ToJson<T>(T model) => JsonSerializer.SerializeToNode(model, Options)!;
}
