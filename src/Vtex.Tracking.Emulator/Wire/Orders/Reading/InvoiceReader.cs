using System.Globalization;
using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads invoices, and how packages go. The rules are those of the contract.</summary>
internal static class InvoiceReader
{
    private const int MaxItems = 1_000;
    private const int MaxText = 1_000;
    private const int MaxXml = 2 * 1024 * 1024;
    private const int MaxDescription = 5_000;

    public static StoreInvoice Read(ObjectReader reader) => new(ReadNumber(reader), ReadValue(reader))
    {
        IsReturn = ReadIsReturn(reader),
        IssuanceDate = reader.Time("issuanceDate", Presence.Required),
        InvoiceKey = Filled(reader.Text("invoiceKey", max: 100)),
        InvoiceUrl = Filled(reader.Text("invoiceUrl", max: MaxText)),
        EmbeddedInvoice = Filled(reader.Text("embeddedInvoice", max: MaxXml)),
        Cfop = Filled(reader.Word("cfop", max: 20)),
        Shipment = ReadFirstShipment(reader),
        Items = reader.List("items", Presence.Optional, ReadItem, MaxItems) ?? [],
    };

    /// <summary>Reads all four fields; the last three may be null.</summary>
    public static StoreShipment ReadShipment(ObjectReader reader) => new(
        reader.Text("trackingNumber", Presence.Required, MaxText) ?? "", reader.Text("trackingUrl", Presence.Nullable, MaxText),
        reader.Text("courier", Presence.Nullable, MaxText), reader.Time("dispatchedDate", Presence.Nullable));

    public static StoreTracking ReadTracking(ObjectReader reader)
    {
        var isDelivered = reader.Boolean("isDelivered", Presence.Required) ?? false;
        return new StoreTracking(
            isDelivered, reader.Time("deliveredDate", Presence.Nullable),
            reader.List("events", Presence.Required, ReadEvent, MaxItems) ?? []);
    }

    private static StoreTrackingEvent ReadEvent(ObjectReader reader) => new(
        reader.Text("city", Presence.Required, max: 200) ?? "", reader.Text("state", Presence.Required, max: 100) ?? "",
        reader.Text("description", Presence.Required, max: MaxDescription) ?? "", reader.Time("date", Presence.Required) ?? default);

    private static bool ReadIsReturn(ObjectReader reader)
    {
        var type = reader.RequiredText("type");
        if (type.Length > 0 && type is not ("Output" or "Input"))
            reader.Fault("type", "must be Output (a sale) or Input (a return).");
        return type == "Input";
    }

    private static string? ReadNumber(ObjectReader reader) =>
        reader.Field("invoiceNumber") is { ValueKind: JsonValueKind.Number } number
            ? number.GetRawText()
            : Filled(reader.Text("invoiceNumber", Presence.Nullable, max: 200));

    // A text by the schema, a number by the guides.
    private static long ReadValue(ObjectReader reader)
    {
        var cents = reader.Field("invoiceValue") is { ValueKind: JsonValueKind.Number }
            ? reader.Int64("invoiceValue", 1)
            : Number(reader.Text("invoiceValue", Presence.Required));
        if (cents is null or <= 0 && reader.Field("invoiceValue") is { ValueKind: JsonValueKind.String })
            reader.Fault("invoiceValue", "must be an amount in cents, more than 0, such as \"38990\".");
        return cents ?? 1;
    }

    private static long? Number(string? text) =>
        long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static StoreShipment? ReadFirstShipment(ObjectReader reader)
    {
        var shipment = new StoreShipment(
            Filled(reader.Text("trackingNumber", max: MaxText)), Filled(reader.Text("trackingUrl", max: MaxText)),
            Filled(reader.Word("courier", max: MaxText)), reader.Time("dispatchedDate"));
        return shipment == new StoreShipment(null) ? null : shipment;
    }

    private static StoreInvoiceItem ReadItem(ObjectReader reader) => new(
        reader.RequiredText("id", max: 200), reader.Int32("quantity", Presence.Required, min: 1) ?? 1,
        reader.Int64("price", 0) ?? 0, reader.Text("description", max: MaxText));

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
