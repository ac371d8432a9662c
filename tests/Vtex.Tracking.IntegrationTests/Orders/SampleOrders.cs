using System.Globalization;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>An order that was sold elsewhere, and its invoice.</summary>
internal static class SampleOrders
{
    private static readonly Cents Value = new(38990);
    private static readonly Cents Price = new(37500);

    public static ExternalOrder External(string id = "2031915") => new()
    {
        MarketplaceOrderId = id,
        MarketplaceServicesEndpoint = "https://erp.example.com",
        MarketplacePaymentValue = Value,
        Items = [new() { Id = "21407", Quantity = 1, Seller = "1", Price = Price }],
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

    public static Invoice Invoice(string number = "184532", DateTimeOffset? issued = null) => new()
    {
        Type = InvoiceType.Output,
        IssuanceDate = issued ?? new DateTimeOffset(2031, 3, 10, 15, 20, 0, TimeSpan.FromHours(-3)),
        InvoiceNumber = number,
        InvoiceValue = Value,
        Items = [new() { Id = "21407", Quantity = 1, Price = Price }],
    };

    /// <summary>Imports an order and its invoice, which have one number.</summary>
    public static Task<ImportResult> ImportAsync(
        this VtexOrdersClient orders, int number, DateTimeOffset issued, ImportOptions? options = null, CancellationToken cancellationToken = default)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return orders.ImportAsync(External(text), Invoice(text, issued), options, cancellationToken);
    }
}
