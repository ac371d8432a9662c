using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>The smallest things that the API accepts.</summary>
internal static class Samples
{
    public static DeliveryService Service { get; } = new()
    {
        DeliveryServiceType = "Entrega",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PF",
            AddressStreet = "Avenida Paulista",
            PostalCode = "01310-100",
        },
    };

    public static RoutedDeliveryServices Route { get; } = new()
    {
        DeliveryServiceRoute = new DeliveryServiceRoute
        {
            Carrier = new Carrier { Username = "ana" },
            DisplacementType = "moto",
            DeliveryServiceDate = new DateTimeOffset(2031, 3, 2, 8, 0, 0, TimeSpan.FromHours(-3)),
        },
        DeliveryService = [Service],
    };
}
