using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Requests as a shipper would send them.</summary>
internal static class SampleBody
{
    /// <summary>A service with what is required and no more.</summary>
    public static JsonObject Service() => new()
    {
        ["deliveryServiceType"] = "Entrega",
        ["shipperCustomer"] = new JsonObject
        {
            ["legalType"] = "PF",
            ["addressStreet"] = "Rua Augusta",
            ["postalCode"] = "01305-000",
        },
    };

    public static JsonObject Service(string invoice, string serie = "1")
    {
        var service = Service();
        service["invoiceOrderOfService"] = invoice;
        service["invoiceOrderOfServiceSerie"] = serie;
        return service;
    }

    /// <summary>A route with what is required and no more.</summary>
    public static JsonObject Route(int services = 1, string date = "2026-11-21") => new()
    {
        ["deliveryServiceRoute"] = new JsonObject
        {
            ["carrier"] = new JsonObject { ["username"] = Worlds.DriverName },
            ["displacementType"] = "moto",
            ["deliveryServiceDate"] = date,
        },
        ["deliveryService"] = new JsonArray([.. Enumerable.Range(0, services).Select(_ => Service())]),
    };
}
