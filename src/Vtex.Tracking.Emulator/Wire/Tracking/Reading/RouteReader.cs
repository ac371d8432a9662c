using System.Text.Json;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>
/// Reads routes with their services, in either form of the reference: the array of its example, or the one object of its
/// schema, in which the services lie in arrays of arrays.
/// </summary>
internal static class RouteReader
{
    public static List<ScheduledRoute> ReadAll(JsonElement root, FaultList faults) => root.ValueKind == JsonValueKind.Object
        ? [Read(ObjectReader.Of(root, "$", faults))]
        : ObjectReader.Items(root, "$", faults, Read);

    private static ScheduledRoute Read(ObjectReader reader) =>
        new(ReadRoute(reader.RequiredObject("deliveryServiceRoute")), ReadServices(reader));

    private static List<ServiceDetails> ReadServices(ObjectReader reader)
    {
        reader.Require("deliveryService");
        return reader.Field("deliveryService") is { } services
            ? [.. ObjectReader.Elements(services, reader.PathOf("deliveryService"), reader.Faults)
                .SelectMany(element => ReadOneOrMany(element.Element, element.Path, reader.Faults))]
            : [];
    }

    private static List<ServiceDetails> ReadOneOrMany(JsonElement element, string path, FaultList faults) =>
        element.ValueKind == JsonValueKind.Array
            ? ObjectReader.Items(element, path, faults, ServiceReader.Read)
            : [ServiceReader.Read(ObjectReader.Of(element, path, faults))];

    private static RouteDetails ReadRoute(ObjectReader reader)
    {
        var route = ReadFields(reader);
        StrictChecks.Check(route, reader);
        return route;
    }

    private static RouteDetails ReadFields(ObjectReader reader) => new()
    {
        Driver = ReadDriver(reader.RequiredObject("carrier")),
        DisplacementType = reader.RequiredWord("displacementType", max: 15),
        Date = reader.RequiredTimestamp("deliveryServiceDate"),
        VehiclePlate = reader.Object("vehicle") is { } vehicle ? ReadPlate(vehicle) : null,
        TimeOfDay = reader.Text("deliveryServiceRouteTimeOfDay", max: 10),
        ExternalId = reader.Text("idExternalRoute", max: 50),
        ItinerantDate = reader.Timestamp("itinerantDate"),
        Start = reader.Object("addressStart") is { } start ? ReadStart(start) : null,
    };

    private static string? ReadPlate(ObjectReader reader) => reader.Text("registrationPlate", max: 50);

    private static DriverDetails ReadDriver(ObjectReader reader) => new()
    {
        Username = reader.Addressable("username", reader.RequiredWord("username", max: 100)),
        FirstName = reader.Text("firstName", max: 100),
        LastName = reader.Text("lastName", max: 100),
        Cpf = reader.Text("cpf", max: 14),
        Rg = reader.Text("rg", max: 12),
        Email = reader.Text("email", max: 254),
        MobileAreaCode = reader.Text("mobileAreaCode", max: 3),
        Mobile = reader.Text("mobile", max: 10),
        PhoneAreaCode = reader.Text("phoneAreaCode", max: 3),
        Phone = reader.Text("phone", max: 10),
        ExternalId = reader.Text("idExternalCarrier", max: 30),
        ShipperBranchId = reader.Int32("idShipperBranch"),
        ShippingCompanyId = reader.Int32("idShippingCompany"),
    };

    private static RouteStart ReadStart(ObjectReader reader) => new()
    {
        Street = reader.Text("addressStreet"),
        Number = reader.Text("addressNumber"),
        PostalCode = reader.Text("postalCode"),
        City = reader.Text("addressCity"),
        State = reader.Text("state", max: 2),
    };
}
