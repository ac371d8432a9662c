using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>A handful of services, a route, and what the driver tries to do; all generated.</summary>
/// <param name="Waiting">Services without a route.</param>
/// <param name="Route">The route.</param>
/// <param name="Routed">The services on the route.</param>
/// <param name="Moves">What the driver tries, in order; some of it is against the rules.</param>
public sealed record GeneratedWorld(
    JsonArray Waiting, JsonObject Route, JsonArray Routed, IReadOnlyList<GeneratedMove> Moves)
{
    internal static Arbitrary<GeneratedWorld> Any => Arb.From(
        from waiting in Services("waiting")
        from route in SchemaGenerator.Object("DeliveryServiceRoute")
        from routed in Services("routed")
        from moves in Gen.ArrayOf(GeneratedMove.Any(routed.Count), routed.Count * 3)
        select new GeneratedWorld(waiting, route, routed, moves));

    /// <summary>Every service gets an invoice and a customer of its own, by which to tell them apart.</summary>
    private static Gen<JsonArray> Services(string prefix) =>
        from count in Gen.Choose(1, 3)
        from services in Gen.ArrayOf(SchemaGenerator.Object("DeliveryService"), count)
        select new JsonArray([.. services.Select((service, index) => Named(service, $"{prefix}-{index}"))]);

    private static JsonObject Named(JsonObject service, string name)
    {
        var named = service.DeepClone().AsObject();
        named["invoiceOrderOfService"] = name;
        named["shipperCustomer"]!["idExternalShipperCustomer"] = name;
        return named;
    }
}
