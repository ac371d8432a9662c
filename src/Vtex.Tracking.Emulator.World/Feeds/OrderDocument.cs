using System.Globalization;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>An order as expressions see it: what they commonly ask for, under the names of the Orders API.</summary>
internal static class OrderDocument
{
    public static IReadOnlyDictionary<string, object?> Of(StoreOrder order)
    {
        var details = order.Details;
        return new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["orderId"] = order.OrderId,
            ["sequence"] = order.Sequence,
            ["orderGroup"] = OrderIds.GroupOf(order.OrderId),
            ["marketplaceOrderId"] = details.MarketplaceOrderId ?? "",
            ["marketplaceServicesEndpoint"] = details.MarketplaceServicesEndpoint ?? "",
            ["origin"] = order.IsExternal ? "Fulfillment" : "Marketplace",
            ["affiliateId"] = details.AffiliateId ?? "",
            ["salesChannel"] = details.SalesChannel,
            ["status"] = order.Status.Wire(),
            ["statusDescription"] = order.Status.Describe(),
            ["value"] = (decimal)order.Value,
            ["creationDate"] = Time(order.Created),
            ["lastChange"] = Time(order.LastChange),
            ["authorizedDate"] = Time(order.Authorized),
            ["invoicedDate"] = Time(order.Invoiced),
            ["isCompleted"] = true,
            ["workflowIsInError"] = order.Status == StoreOrderStatus.RequestCancel,
            ["allowCancellation"] = order.AllowCancellation,
            ["items"] = details.Items.Select(ItemOf).ToList<object?>(),
            ["clientProfileData"] = Members(("isCorporate", details.Customer.IsCorporate), ("documentType", details.Customer.DocumentType)),
            ["marketingData"] = details.Marketing is { } marketing
                ? Members(("utmSource", marketing.Source), ("utmMedium", marketing.Medium), ("utmCampaign", marketing.Campaign))
                : JsonNothing.Null,
            ["shippingData"] = Members(("address", AddressOf(details.Address)), ("logisticsInfo", details.Deliveries.Select(DeliveryOf).ToList<object?>())),
            ["packageAttachment"] = Members(("packages", order.PackageList.Select(PackageOf).ToList<object?>())),
        };
    }

    private static Dictionary<string, object?> ItemOf(StoreItem item) => Members(
        ("id", item.Id), ("quantity", (decimal)item.Quantity), ("seller", item.Seller), ("name", item.Name ?? item.Id), ("refId", item.RefId ?? ""),
        ("price", (decimal)(item.Price ?? 0)), ("sellingPrice", (decimal)(item.Price ?? 0)), ("isGift", item.IsGift));

    private static object AddressOf(StoreAddress? address) => address is null ? JsonNothing.Null : Members(
        ("addressType", address.AddressType), ("postalCode", address.PostalCode ?? ""), ("city", address.City ?? ""), ("state", address.State ?? ""),
        ("country", address.Country), ("neighborhood", address.Neighborhood ?? ""));

    private static Dictionary<string, object?> DeliveryOf(StoreDelivery delivery) => Members(
        ("itemIndex", (decimal)delivery.ItemIndex), ("selectedSla", delivery.SelectedSla), ("price", (decimal)delivery.Price),
        ("selectedDeliveryChannel", delivery.PickupPointId is null ? "delivery" : "pickup-in-point"), ("pickupPointId", delivery.PickupPointId));

    private static Dictionary<string, object?> PackageOf(StorePackage package) => Members(
        ("invoiceNumber", package.Invoice.InvoiceNumber ?? ""), ("invoiceValue", (decimal)package.Invoice.Value), ("invoiceKey", package.Invoice.InvoiceKey),
        ("type", package.Invoice.IsReturn ? "Input" : "Output"), ("courier", package.Shipment?.Courier), ("trackingNumber", package.Shipment?.TrackingNumber),
        ("trackingUrl", package.Shipment?.TrackingUrl), ("courierStatus", StatusOf(package)));

    private static object StatusOf(StorePackage package) => !package.IsTracked ? JsonNothing.Null : Members(
        ("finished", package.IsDelivered), ("deliveredDate", Time(package.DeliveredDate)),
        ("data", package.Events.Select(happened => Members(
            ("city", happened.City), ("state", happened.State), ("description", happened.Description), ("lastChange", Time(happened.Date)))).ToList<object?>()));

    private static Dictionary<string, object?> Members(params ReadOnlySpan<(string Name, object? Value)> members)
    {
        var made = new Dictionary<string, object?>(members.Length, StringComparer.Ordinal);
        foreach (var (name, value) in members)
            made[name] = value ?? JsonNothing.Null;
        return made;
    }

    private static object Time(DateTimeOffset? time) => time is { } known
        ? known.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'+00:00'", CultureInfo.InvariantCulture)
        : JsonNothing.Null;
}
