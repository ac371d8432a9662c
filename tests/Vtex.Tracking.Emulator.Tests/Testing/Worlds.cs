using System.Globalization;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>Makes the parts of a world that a test needs, without HTTP.</summary>
internal static class Worlds
{
    public const string DriverName = "joao.motorista";

    public static Universe Create(UniverseOptions? options = null) =>
        new("loja", new EmulatorClock(Moments.Noon), options ?? new UniverseOptions());

    public static CustomerDetails Customer(string? externalId = null, string firstName = "Ana") => new()
    {
        LegalType = "PF",
        FirstName = firstName,
        ExternalId = externalId,
        Street = "Rua Augusta",
        PostalCode = "01305-000",
    };

    public static ServiceDetails Service(string? invoice = null, string? serie = null, CustomerDetails? customer = null) => new()
    {
        Type = "Entrega",
        Customer = customer ?? Customer(),
        Invoice = invoice,
        InvoiceSerie = serie,
        PackingList = "1 x SKU 12",
    };

    public static RouteDetails Route(string driver = DriverName, DateTimeOffset? date = null) => new()
    {
        Driver = new DriverDetails { Username = driver },
        DisplacementType = "moto",
        Date = date ?? Moments.Noon,
    };

    /// <summary>A route of so many new services, with ids that go on from those before.</summary>
    public static void Schedule(this Universe universe, int services = 1, string driver = DriverName) =>
        universe.Services.Schedule(
            [new ScheduledRoute(Route(driver), [.. Enumerable.Range(0, services).Select(_ => Service())])]);

    /// <summary>Places an order that was sold elsewhere; its id goes on from those before.</summary>
    public static StoreOrder PlaceOrder(this Universe universe, long cents = 38990, string? id = null) => universe.Orders.PlaceAsync(new NewStoreOrder
    {
        AffiliateId = "MKP",
        MarketplaceOrderId = id ?? (universe.Orders.All.Count + 1).ToString(CultureInfo.InvariantCulture),
        Items = [new StoreItem("21407", 1, cents)],
        Customer = new StoreCustomer { Email = "helena.prado@example.com", FirstName = "Helena", LastName = "Prado" },
    }).Result;

    public static DeliveryService State(this Universe universe, int id) => universe.Services.Find(id)!.Service;
}
