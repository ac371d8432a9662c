namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Orders of a store without a grace period, taken to where a test needs them.</summary>
internal static class StoreOrders
{
    public const string Id = "MKP-1";
    public const long Total = 38990;

    public static UniverseOptions Options { get; } = new() { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } };

    public static NewStoreOrder New(string id = "1", string sla = "Expressa") => new()
    {
        AffiliateId = "MKP",
        MarketplaceOrderId = id,
        Items = [new StoreItem("21407", 2, 18750) { Name = "Cadeira" }],
        Customer = new StoreCustomer
        {
            Email = "helena.prado@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = "26890513118",
            Phone = "+5511987654321",
        },
        Address = new StoreAddress
        {
            ReceiverName = "Otávio Lacerda",
            Street = "Rua Harmonia",
            Number = "95",
            Complement = "Fundos",
            Neighborhood = "Vila Madalena",
            City = "São Paulo",
            State = "são paulo",
            PostalCode = "05435-000",
            Latitude = -23.55,
            Longitude = -46.69,
        },
        Deliveries = [new StoreDelivery(0, sla, 1490) { ShippingEstimate = "7d" }],
    };

    public static StoreInvoice Invoice(string number = "184532", long value = Total) => new(number, value)
    {
        InvoiceKey = InvoiceXml.Key,
        Items = [new StoreInvoiceItem("21407", 2, 18750)],
    };

    /// <summary>Takes an order to <c>handling</c>.</summary>
    public static async Task<StoreOrder> HandleAsync(this Universe universe, NewStoreOrder? order = null)
    {
        var placed = await universe.Orders.PlaceAsync(order ?? New());
        await universe.Orders.AuthorizeFulfillmentAsync(placed.OrderId);
        return await universe.Orders.StartHandlingAsync(placed.OrderId);
    }

    /// <summary>Takes an order to <c>invoiced</c>.</summary>
    public static async Task<StoreOrder> InvoiceAsync(this Universe universe, NewStoreOrder? order = null, StoreInvoice? invoice = null)
    {
        var handled = await universe.HandleAsync(order);
        return await universe.Orders.InvoiceAsync(handled.OrderId, invoice ?? Invoice());
    }

    public static Task<IntegrationStatus> ActivateAsync(this Universe universe, IntegrationSettings? settings = null) =>
        universe.Integration.SaveAsync(settings ?? new IntegrationSettings(), universe.Integration.Token);

    public static ImportRule? ObstacleOf(this Universe universe, string orderId = Id) =>
        universe.Integration.Explain(orderId).Packages[0].Obstacle?.Rule;
}
