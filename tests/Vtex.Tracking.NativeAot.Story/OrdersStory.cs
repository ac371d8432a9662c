using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.NativeAot.Story;

/// <summary>An ERP that imports an order and reads of it in the feed.</summary>
internal static class OrdersStory
{
    public static async Task TellAsync(Uri root, TextWriter output)
    {
        using var orders = new VtexOrdersClient(new VtexOrdersOptions
        {
            BaseAddress = root,
            AppKey = "vtexappkey-lojaipe-ABCDEF",
            AppToken = "segredo",
            AffiliateId = "MKP",
        });

        var imported = await orders.ImportAsync(Order, Invoice, new() { PollInterval = TimeSpan.FromMilliseconds(50) });
        await output.WriteLineAsync($"imported: {imported.OrderId}, {imported.Order.Status}, receipt: {imported.Receipt is not null}");
        var order = await orders.GetAsync(imported.OrderId);
        await output.WriteLineAsync($"order: {order.Value}, {order.PackageAttachment?.Packages?[0].InvoiceNumber}");
    }

    private static ExternalOrder Order { get; } = new()
    {
        MarketplaceOrderId = "2031915",
        MarketplaceServicesEndpoint = "https://erp.example.com",
        MarketplacePaymentValue = Cents.FromReais(389.90m),
        Items = [new() { Id = "21407", Quantity = 1, Seller = "1", Price = new Cents(37500) }],
        ClientProfileData = new()
        {
            Email = "helena.prado@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = "52998224725",
        },
        ShippingData = new()
        {
            Address = new()
            {
                AddressType = "residential",
                ReceiverName = "Helena Prado",
                PostalCode = "01310200",
                City = "São Paulo",
                State = "SP",
                Country = "BRA",
                Street = "Avenida Paulista",
                Number = "1578",
            },
            LogisticsInfo = [new() { ItemIndex = 0, SelectedSla = "Expressa", Price = new Cents(1490) }],
        },
    };

    private static Invoice Invoice { get; } = new()
    {
        Type = InvoiceType.Output,
        IssuanceDate = new DateTimeOffset(2031, 3, 10, 15, 20, 0, TimeSpan.FromHours(-3)),
        InvoiceNumber = "184532",
        InvoiceValue = new Cents(38990),
        Items = [new() { Id = "21407", Quantity = 1, Price = new Cents(37500) }],
    };
}
