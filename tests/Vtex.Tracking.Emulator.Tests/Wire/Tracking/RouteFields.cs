namespace Vtex.Tracking.Emulator.Tests.Wire;

/// <summary>The fields of a route, held here apart from the code that reads them.</summary>
internal static class RouteFields
{
    public static IReadOnlyList<FieldRule> All { get; } =
    [
        new("deliveryService", FieldKind.Array, Required: true),
        new("deliveryServiceRoute", FieldKind.Object, Required: true),
        new("deliveryServiceRoute.carrier", FieldKind.Object, Required: true),
        new("deliveryServiceRoute.carrier.username", Max: 100, Min: 1, Required: true),
        new("deliveryServiceRoute.carrier.firstName", Max: 100),
        new("deliveryServiceRoute.carrier.lastName", Max: 100),
        new("deliveryServiceRoute.carrier.cpf", Max: 14),
        new("deliveryServiceRoute.carrier.email", Max: 254),
        new("deliveryServiceRoute.carrier.mobileAreaCode", Max: 3),
        new("deliveryServiceRoute.carrier.mobile", Max: 10),
        new("deliveryServiceRoute.carrier.phoneAreaCode", Max: 3),
        new("deliveryServiceRoute.carrier.phone", Max: 10),
        new("deliveryServiceRoute.carrier.idExternalCarrier", Max: 30),
        new("deliveryServiceRoute.carrier.rg", Max: 12),
        new("deliveryServiceRoute.carrier.idShipperBranch", FieldKind.Integer),
        new("deliveryServiceRoute.carrier.idShippingCompany", FieldKind.Integer),
        new("deliveryServiceRoute.displacementType", Max: 15, Min: 1, Required: true),
        new("deliveryServiceRoute.vehicle", FieldKind.Object),
        new("deliveryServiceRoute.vehicle.registrationPlate", Max: 50),
        new("deliveryServiceRoute.deliveryServiceRouteTimeOfDay", Max: 10),
        new("deliveryServiceRoute.deliveryServiceDate", FieldKind.Time, Required: true),
        new("deliveryServiceRoute.idExternalRoute", Max: 50),
        new("deliveryServiceRoute.itinerantDate", FieldKind.Time),
        new("deliveryServiceRoute.addressStart", FieldKind.Object),
        new("deliveryServiceRoute.addressStart.addressStreet"),
        new("deliveryServiceRoute.addressStart.addressNumber"),
        new("deliveryServiceRoute.addressStart.postalCode"),
        new("deliveryServiceRoute.addressStart.addressCity"),
        new("deliveryServiceRoute.addressStart.state", Max: 2),
    ];
}
