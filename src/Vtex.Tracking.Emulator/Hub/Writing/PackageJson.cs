using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes a package with all fields that the guides show.</summary>
internal static class PackageJson
{
    public static JsonNode Of(HubPackage package)
    {
        var order = package.Order;
        return new JsonObject
        {
            ["id"] = package.Id,
            ["orderId"] = order.OrderId,
            ["items"] = new JsonArray([.. package.Items.Select(Item)]),
            ["dimension"] = Dimension(package.Dimension),
            ["recipientPostalCode"] = order.Recipient.Address.PostalCode,
            ["recipient"] = PartyJson.Recipient(order.Recipient),
            ["invoiceData"] = Invoice(order.Invoice),
            ["trackingData"] = TrackingData(package),
            ["origin"] = "Fulfillment",
            ["status"] = package.State.Word(),
            ["orderCreationDate"] = MessageJson.Format(order.Created),
            ["carrierNotifiedDate"] = MessageJson.Format(package.CarrierNotified),
            ["labelIssuedDate"] = MessageJson.Format(package.LabelIssued),
            ["shippingEstimate"] = order.ShippingEstimate,
            ["shippingEstimateDate"] = MessageJson.Format(order.ShippingEstimateDate),
            ["shippingData"] = new JsonObject
            {
                ["shippingPolicyName"] = order.CarrierCompany.FantasyName,
                ["shippingPolicyId"] = order.Carrier,
                ["carrierName"] = order.CarrierCompany.FantasyName,
                ["selectedSla"] = "Normal",
                ["deliveryWindow"] = null,
            },
        };
    }

    private static JsonNode Item(HubItem item) => new JsonObject { ["id"] = item.Id, ["name"] = item.Name, ["quantity"] = item.Quantity };

    private static JsonObject Dimension(HubDimension dimension) => new()
    {
        ["height"] = dimension.Height,
        ["length"] = dimension.Length,
        ["width"] = dimension.Width,
        ["weight"] = dimension.Weight,
    };

    private static JsonObject Invoice(HubInvoice invoice) => new()
    {
        ["number"] = invoice.Number,
        ["value"] = invoice.Value,
        ["url"] = invoice.Url,
        ["date"] = MessageJson.Format(invoice.Date),
        ["invoiceAccessKeys"] = invoice.Key is { } key ? new JsonArray(key) : new JsonArray(),
        ["hasIcms"] = true,
        ["hasInsurance"] = false,
    };

    // A carrier is notified of a package only as long as it has given no number.
    private static JsonObject TrackingData(HubPackage package) => new()
    {
        ["number"] = package.TrackingNumber,
        ["log"] = new JsonArray(),
        ["finished"] = package.HasEnded,
        ["finishedDate"] = MessageJson.Format(package.Ended),
    };
}
