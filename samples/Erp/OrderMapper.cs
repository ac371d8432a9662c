using Vtex.Tracking;
using Vtex.Tracking.Orders.Models;

namespace Erp;

/// <summary>Makes the order that VTEX takes out of the lines of a file.</summary>
internal static class OrderMapper
{
    // Nobody is called there; the field must be filled even so.
    private const string Endpoint = "https://erp.example.com";

    public static ExternalOrder ToOrder(IReadOnlyList<OrderLine> lines)
    {
        var first = lines[0];
        return new ExternalOrder
        {
            MarketplaceOrderId = first.Order,
            MarketplaceServicesEndpoint = Endpoint,
            MarketplacePaymentValue = Cents.FromReais(lines.Sum(line => line.Price * line.Quantity + line.Freight)),
            Items = [.. lines.Select(line => new ExternalItem { Id = line.Sku, Quantity = line.Quantity, Seller = "1", Price = Cents.FromReais(line.Price) })],
            ClientProfileData = new ExternalClientProfile
            {
                Email = first.Email,
                FirstName = first.FirstName,
                LastName = first.LastName,
                DocumentType = "cpf",
                Document = first.Cpf,
                Phone = first.Phone,
            },
            ShippingData = new ExternalShippingData
            {
                Address = ToAddress(first),
                LogisticsInfo = [.. lines.Select((line, index) => new ExternalLogisticsInfo { ItemIndex = index, SelectedSla = line.Sla, Price = Cents.FromReais(line.Freight) })],
            },
        };
    }

    private static ExternalAddress ToAddress(OrderLine line) => new()
    {
        AddressType = "residential",
        ReceiverName = $"{line.FirstName} {line.LastName}",
        PostalCode = line.PostalCode,
        City = line.City,
        State = line.State,
        Country = "BRA",
        Street = line.Street,
        Number = line.Number,
        Complement = line.Complement,
        Neighborhood = line.Neighborhood,
    };
}
