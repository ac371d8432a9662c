using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.World.Imports;

/// <summary>
/// Inside <see cref="WorldStore.Do(Action)"/>: tells the hub of the Shipping Network of an invoiced order whose shipping policy has
/// the name of a carrier's app.
/// </summary>
internal sealed class HubUpdater(WorldStore world, CarrierHub hub)
{
    private const decimal CentsPerReal = 100;

    public void Tell(string orderId)
    {
        try
        {
            if (world.State.Orders.Orders.Find(orderId) is { } order
                && ImportRules.HubCarrierOf(world.State.Hub, order) is { } carrier
                && order.PackageList.Where(package => !package.Invoice.IsReturn).ToList() is { Count: > 0 } sales)
            {
                hub.Invoice(Map(order, sales, carrier));
                return;
            }
        }
        catch (WorldRuleException)
        {
            // The hub knows it already.
        }

        world.State.Integration.Shipments.Done(orderId);
    }

    private static HubOrder Map(StoreOrder order, List<StorePackage> sales, string carrier)
    {
        var invoice = sales[0].Invoice;
        var items = order.Details.Items;
        return new HubOrder
        {
            OrderId = order.OrderId,
            Carrier = carrier,
            Invoice = new HubInvoice
            {
                Number = invoice.InvoiceNumber ?? "",
                Value = sales.Sum(package => package.Invoice.Value) / CentsPerReal,
                Url = invoice.InvoiceUrl,
                Date = invoice.IssuanceDate,
                Key = invoice.InvoiceKey,
            },
            Packages = [.. sales.Select(package => new NewHubPackage { Items = ItemsOf(package.Invoice, items) })],
            Recipient = RecipientOf(order),
            Created = order.Created,
            ShippingEstimate = order.Details.Deliveries.Select(delivery => delivery.ShippingEstimate).FirstOrDefault(estimate => estimate is not null) ?? "",
            ShippingEstimateDate = ShippingEstimates.Latest(order),
        };
    }

    // An invoice without items is for all of them.
    private static List<HubItem> ItemsOf(StoreInvoice invoice, IReadOnlyList<StoreItem> items) => invoice.Items.Count == 0
        ? [.. items.Select(item => new HubItem(item.Id, item.Name ?? item.Id, item.Quantity))]
        : [.. invoice.Items.Select(item => new HubItem(item.Id, item.Description ?? items.FirstOrDefault(one => one.Id == item.Id)?.Name ?? item.Id, item.Quantity))];

    private static HubRecipient RecipientOf(StoreOrder order)
    {
        var (customer, address) = (order.Details.Customer, order.Details.Address ?? new StoreAddress());
        return new HubRecipient
        {
            Cpf = customer.IsCorporate ? null : customer.Document,
            Name = address.ReceiverName ?? $"{customer.FirstName} {customer.LastName}".Trim(),
            Email = customer.Email,
            Phone = customer.Phone,
            Address = new HubAddress
            {
                PostalCode = address.PostalCode ?? "",
                State = Brazil.BrazilianStates.CodeOf(address.State) ?? "",
                City = address.City ?? "",
                Neighborhood = address.Neighborhood ?? "",
                Street = address.Street ?? "",
                Number = address.Number ?? "",
                Complement = address.Complement,
                Latitude = address.Latitude,
                Longitude = address.Longitude,
            },
        };
    }
}
