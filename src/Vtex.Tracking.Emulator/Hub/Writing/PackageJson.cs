using System.Text.Json;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Writes a package with all fields that the guides show.</summary>
internal static class PackageJson
{
    public static void Write(Utf8JsonWriter json, HubPackage package)
    {
        var order = package.Order;
        json.WriteStartObject();
        json.WriteString("id", package.Id);
        json.WriteString("orderId", order.OrderId);
        json.WriteStartArray("items");
        foreach (var item in package.Items)
            WriteItem(json, item);
        json.WriteEndArray();
        WriteDimension(json, package.Dimension);
        json.WriteString("recipientPostalCode", order.Recipient.Address.PostalCode);
        PartyJson.WriteRecipient(json, order.Recipient);
        WriteInvoice(json, order.Invoice);
        WriteTrackingData(json, package);
        json.WriteString("origin", "Fulfillment");
        json.WriteString("status", package.State.Word());
        json.WriteTime("orderCreationDate", order.Created);
        json.WriteTime("carrierNotifiedDate", package.CarrierNotified);
        json.WriteTime("labelIssuedDate", package.LabelIssued);
        json.WriteString("shippingEstimate", order.ShippingEstimate);
        json.WriteTime("shippingEstimateDate", order.ShippingEstimateDate);
        WriteShipping(json, order);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, HubItem item)
    {
        json.WriteStartObject();
        json.WriteString("id", item.Id);
        json.WriteString("name", item.Name);
        json.WriteNumber("quantity", item.Quantity);
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, HubDimension dimension)
    {
        json.WriteStartObject("dimension");
        json.WriteNumber("height", dimension.Height);
        json.WriteNumber("length", dimension.Length);
        json.WriteNumber("width", dimension.Width);
        json.WriteNumber("weight", dimension.Weight);
        json.WriteEndObject();
    }

    private static void WriteInvoice(Utf8JsonWriter json, HubInvoice invoice)
    {
        json.WriteStartObject("invoiceData");
        json.WriteString("number", invoice.Number);
        json.WriteNumber("value", invoice.Value);
        json.WriteString("url", invoice.Url);
        json.WriteTime("date", invoice.Date);
        json.WriteStartArray("invoiceAccessKeys");
        if (invoice.Key is { } key)
            json.WriteStringValue(key);
        json.WriteEndArray();
        json.WriteBoolean("hasIcms", true);
        json.WriteBoolean("hasInsurance", false);
        json.WriteEndObject();
    }

    // A carrier is told of a package only as long as it has given no number.
    private static void WriteTrackingData(Utf8JsonWriter json, HubPackage package)
    {
        json.WriteStartObject("trackingData");
        json.WriteString("number", package.TrackingNumber);
        json.WriteStartArray("log");
        json.WriteEndArray();
        json.WriteBoolean("finished", package.HasEnded);
        json.WriteTime("finishedDate", package.Ended);
        json.WriteEndObject();
    }

    private static void WriteShipping(Utf8JsonWriter json, HubOrder order)
    {
        json.WriteStartObject("shippingData");
        json.WriteString("shippingPolicyName", order.CarrierCompany.FantasyName);
        json.WriteString("shippingPolicyId", order.Carrier);
        json.WriteString("carrierName", order.CarrierCompany.FantasyName);
        json.WriteString("selectedSla", "Normal");
        json.WriteNull("deliveryWindow");
        json.WriteEndObject();
    }
}
