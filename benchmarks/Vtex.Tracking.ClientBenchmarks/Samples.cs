using System.Text.Json;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.ClientBenchmarks;

/// <summary>What goes over the wire.</summary>
internal static class Samples
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 21, 12, 0, 0, TimeSpan.FromHours(-3));

    public static DeliveryService Posted { get; } = new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = "000024382",
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = "1481200000007-01",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PF",
            FirstName = "Marina",
            LastName = "Azevedo",
            Cpf = "39053344705",
            AddressStreet = "Avenida Paulista",
            AddressNumber = "1578",
            AddressCity = "São Paulo",
            State = "SP",
            PostalCode = "01310-200",
        },
    };

    public static byte[] Page { get; } = JsonSerializer.SerializeToUtf8Bytes(
        new DeliveryServicePage { Page = 1, PageSize = 25, TotalCount = 100_000, Data = [.. Enumerable.Range(1, 25).Select(Service)] },
        BareJsonContext.Default.DeliveryServicePage);

    public static byte[] One { get; } =
        JsonSerializer.SerializeToUtf8Bytes(Service(7), BareJsonContext.Default.DeliveryServiceResponse);

    private static DeliveryServiceResponse Service(int id) => new()
    {
        IdDeliveryService = id,
        DeliveryServiceType = new() { Description = "Entrega" },
        DeliveryServiceStatus = new() { Description = "Ativo" },
        InvoiceOrderOfService = "000024382",
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = "1481200000007-01",
        Description = "Duas caixas e um envelope, frágeis; entregar na portaria.",
        AddressStreet = "Avenida Paulista",
        AddressNumber = "1578",
        AddressComplement = "Apartamento 41",
        AddressNeighborhood = "Bela Vista",
        AddressCity = "São Paulo",
        PostalCode = "01310-200",
        Created = Noon,
        EstimateDeliveryHour = Noon.AddHours(5),
        InitialEstimateDeliveryHour = Noon.AddHours(4),
        LeadTime = Noon.AddDays(1),
        EstimateDeliveryDistance = 7400,
        DeliveryAttempts = 0,
        Pictures = [],
        ShipperCustomer = new()
        {
            IdShipperCustomer = id,
            Email = "marina@example.com",
            FirstName = "Marina",
            LastName = "Azevedo",
            Cpf = "39053344705",
            AddressStreet = "Avenida Paulista",
            AddressNumber = "1578",
            AddressCity = "São Paulo",
            PostalCode = "01310-200",
            Created = Noon,
            PhoneAreaCode = "11",
            PhoneNumber = "998877665",
        },
    };
}
