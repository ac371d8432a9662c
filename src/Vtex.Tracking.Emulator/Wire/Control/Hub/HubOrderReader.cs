using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads an order that is to be invoiced.</summary>
internal static class HubOrderReader
{
    private const int LongestText = 500;
    private const double LargestValue = 1e12;
    private const int MaxPackages = 1_000;
    private const int MaxItems = 1_000;

    public static HubOrder Read(ObjectReader body, FaultList faults)
    {
        var order = new HubOrder { OrderId = body.RequiredText("orderId", max: 200) };
        return order with
        {
            Carrier = body.Text("carrier", LongestText),
            DispatchOrderId = body.Text("dispatchOrderId", LongestText, min: 1),
            Created = body.Timestamp("created"),
            Email = body.Text("email", LongestText) ?? order.Email,
            ShippingEstimate = body.Text("shippingEstimate", LongestText) ?? order.ShippingEstimate,
            ShippingEstimateDate = body.Timestamp("shippingEstimateDate"),
            Invoice = body.Object("invoice") is { } invoice ? ReadInvoice(invoice, order.Invoice, faults) : order.Invoice,
            Recipient = body.Object("recipient") is { } recipient ? HubPartyReader.ReadRecipient(recipient) : order.Recipient,
            Sender = body.Object("sender") is { } sender ? HubPartyReader.ReadCompany(sender, order.Sender) : order.Sender,
            CarrierCompany = body.Object("carrierCompany") is { } carrier ? HubPartyReader.ReadCompany(carrier, order.CarrierCompany) : order.CarrierCompany,
            Packages = body.Field("packages") is { } packages ? ArrayReader.Read(packages, body.PathOf("packages"), faults, ReadPackage, MaxPackages) : [],
        };
    }

    private static HubInvoice ReadInvoice(ObjectReader body, HubInvoice defaults, FaultList faults) => new()
    {
        Number = body.Text("number", LongestText) ?? defaults.Number,
        Value = body.Number("value", 0, LargestValue, faults) is { } value ? (decimal)value : defaults.Value,
        Url = body.Text("url", LongestText),
        Date = body.Timestamp("date"),
        Key = body.Text("key", LongestText),
    };

    private static NewHubPackage ReadPackage(JsonElement element, string path, FaultList faults)
    {
        var body = ObjectReader.Of(element, path, faults);
        var defaults = new NewHubPackage();
        return new NewHubPackage
        {
            Id = body.Text("id", max: 200, min: 1),
            Items = body.Field("items") is { } items ? ArrayReader.Read(items, body.PathOf("items"), faults, ReadItem, MaxItems) : defaults.Items,
            Dimension = body.Object("dimension") is { } dimension ? ReadDimension(dimension, defaults.Dimension) : defaults.Dimension,
        };
    }

    private static HubItem ReadItem(JsonElement element, string path, FaultList faults)
    {
        var body = ObjectReader.Of(element, path, faults);
        return new HubItem(
            body.RequiredText("id", LongestText), body.RequiredText("name", LongestText), body.Int32("quantity", 1, int.MaxValue, faults) ?? 1);
    }

    private static HubDimension ReadDimension(ObjectReader body, HubDimension defaults) => new(
        body.Number("height") ?? defaults.Height,
        body.Number("length") ?? defaults.Length,
        body.Number("width") ?? defaults.Width,
        body.Number("weight") ?? defaults.Weight);
}
