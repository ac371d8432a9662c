using Vtex.Tracking.Models;

namespace Quickstart;

/// <summary>The store's orders of the day. People and companies are made up; their CPF and CNPJ are valid in form.</summary>
internal static class Orders
{
    public const string Driver = "joao.motoboy";
    public const string CoffeeInvoice = "000482";
    public const string LampInvoice = "000483";

    /// <summary>Monday, eight o'clock in Brasília.</summary>
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-3));

    public static DeliveryService Book { get; } = new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = "000481",
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = "1481230500481-01",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PF",
            FirstName = "Marina",
            LastName = "Azevedo",
            Cpf = "39053344705",
            AddressStreet = "Avenida Paulista",
            AddressNumber = "1578",
            AddressNeighborhood = "Bela Vista",
            AddressCity = "São Paulo",
            State = "SP",
            PostalCode = "01310-200",
        },
    };

    public static RoutedDeliveryServices JoaosRoute { get; } = new()
    {
        DeliveryServiceRoute = new DeliveryServiceRoute
        {
            Carrier = new Carrier { Username = Driver, FirstName = "João", LastName = "Batista" },
            DisplacementType = "moto",
            DeliveryServiceDate = Morning,
            Vehicle = new Vehicle { RegistrationPlate = "BRA2E19" },
        },
        DeliveryService = [Coffee, Lamp],
    };

    private static DeliveryService Coffee => new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = CoffeeInvoice,
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = "1481230500482-01",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PJ",
            CompanyName = "Livraria Maré Alta Ltda",
            Cnpj = "12ABC34501DE35",
            AddressStreet = "Rua Visconde de Pirajá",
            AddressNumber = "414",
            AddressNeighborhood = "Ipanema",
            AddressCity = "Rio de Janeiro",
            State = "RJ",
            PostalCode = "22410-002",
        },
    };

    private static DeliveryService Lamp => new()
    {
        DeliveryServiceType = "Entrega",
        InvoiceOrderOfService = LampInvoice,
        InvoiceOrderOfServiceSerie = "1",
        OrderNumber = "1481230500483-01",
        ShipperCustomer = new ShipperCustomer
        {
            LegalType = "PF",
            FirstName = "Caetano",
            LastName = "Moreira",
            Cpf = "71460238001",
            AddressStreet = "Rua das Laranjeiras",
            AddressNumber = "210",
            AddressNeighborhood = "Laranjeiras",
            AddressCity = "Rio de Janeiro",
            State = "RJ",
            PostalCode = "22240-003",
        },
    };
}
