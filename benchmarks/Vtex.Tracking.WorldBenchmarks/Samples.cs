using System.Globalization;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.WorldBenchmarks;

/// <summary>The parts of a world that the benchmarks are about.</summary>
internal static class Samples
{
    public static readonly DateTimeOffset Morning = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    private static readonly StoreMarketing[] Campaigns = [.. Enumerable.Range(0, 25).Select(number => new StoreMarketing($"campanha{number}"))];

    /// <summary>An order that was sold elsewhere, with three items.</summary>
    public static NewStoreOrder Order(int number) => new()
    {
        AffiliateId = "MKP",
        SalesChannel = (number % 4).ToString(CultureInfo.InvariantCulture),
        Marketing = Campaigns[number % Campaigns.Length],
        MarketplaceOrderId = number.ToString(CultureInfo.InvariantCulture),
        MarketplaceServicesEndpoint = "https://erp.example.com",
        Value = ValueOf(number),
        Items = [Item(21407, number), Item(21408, number), Item(21409, number)],
        Customer = new StoreCustomer
        {
            Email = $"cliente{number}@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = $"{number:D11}",
            Phone = $"+55119{number:D8}",
        },
        Address = new StoreAddress
        {
            ReceiverName = $"Helena Prado {number}",
            PostalCode = "01310200",
            City = "São Paulo",
            State = "SP",
            Street = $"Avenida Paulista {number}",
            Number = "1578",
            Neighborhood = "Bela Vista",
        },
        Deliveries = [new(0, "Expressa", 1490) { ShippingEstimate = "7d" }, new(1, "Expressa", 0), new(2, "Expressa", 0)],
    };

    /// <summary>Places an order and takes it through the four steps.</summary>
    public static void InvoiceOrder(Universe universe, int number)
    {
        var id = universe.Orders.PlaceAsync(Order(number)).Result.OrderId;
        universe.Orders.AuthorizeFulfillmentAsync(id).Wait();
        universe.Orders.StartHandlingAsync(id).Wait();
        universe.Orders.InvoiceAsync(id, new StoreInvoice($"{number}", ValueOf(number))
        {
            InvoiceKey = $"{number:D44}",
            InvoiceUrl = $"https://notas.example.com/{number}.xml",
            Items = [new("21407", 1, 12500), new("21408", 1, 12500), new("21409", 1, 12500)],
        }).Wait();
    }

    private static long ValueOf(int number) => 38990 + (number % 997);

    private static StoreItem Item(int sku, int number) => new($"{sku + (number % 100)}", 1, 12500) { Name = "Cafeteira italiana" };

    public static Universe Universe(AutopilotOptions? autopilot = null) =>
        new("loja", new EmulatorClock(Morning), new UniverseOptions { Autopilot = autopilot });

    public static ServiceDetails Service(int number) => new()
    {
        Type = "Entrega",
        Invoice = $"NF-{number}",
        Customer = new CustomerDetails
        {
            LegalType = "PF",
            FirstName = "Marina",
            Street = "Avenida Paulista",
            City = "São Paulo",
            State = "SP",
            PostalCode = $"0{1_000 + number % 8_000:D4}-{number % 1_000:D3}",
        },
    };

    public static ScheduledRoute Route(int number, int services) => new(
        new RouteDetails
        {
            Driver = new DriverDetails { Username = $"motorista.{number % 50}" },
            DisplacementType = "moto",
            Date = Morning.AddDays(number % 7),
        },
        [.. Enumerable.Range(number * services, services).Select(Service)]);
}
