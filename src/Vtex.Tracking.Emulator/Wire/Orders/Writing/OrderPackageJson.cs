using System.Text.Json;
using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes the packages of an order.</summary>
internal static class OrderPackageJson
{
    public static void Write(Utf8JsonWriter json, StoreOrder order, OrderQuirks quirks)
    {
        json.WriteStartObject("packageAttachment");
        json.WriteArray("packages", order.Packages, package => Write(json, order, quirks.Of(order, package), quirks));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, StoreOrder order, StorePackage package, OrderQuirks quirks)
    {
        var invoice = quirks.Of(order, package.Invoice);
        json.WriteStartObject();
        WriteItems(json, order, invoice, quirks);
        json.WriteTextOrNull("courier", package.Shipment?.Courier);
        json.WriteString("invoiceNumber", invoice.InvoiceNumber ?? "");
        json.WriteNumber("invoiceValue", invoice.Value);
        json.WriteTextOrNull("invoiceUrl", invoice.InvoiceUrl);
        json.WriteString("issuanceDate", OrderTimes.WithOffset(invoice.IssuanceDate ?? package.Invoiced));
        json.WriteTextOrNull("trackingNumber", package.Shipment?.TrackingNumber);
        json.WriteTextOrNull("invoiceKey", invoice.InvoiceKey);
        json.WriteTextOrNull("trackingUrl", package.Shipment?.TrackingUrl);
        json.WriteString("embeddedInvoice", invoice.EmbeddedInvoice ?? "");
        json.WriteString("type", invoice.IsReturn ? "Input" : "Output");
        WriteCourierStatus(json, package);
        json.WriteTextOrNull("cfop", invoice.Cfop);
        if (quirks.Has(KnownQuirks.ReturnsUnpaid))
            json.WriteEmptyObject("restitutions");
        else
            WriteRestitutions(json, order, package);
        json.WriteNumber("volumes", 1);
        json.WriteBoolean("EnableInferItems", invoice.Items.Count == 0);
        json.WriteEndObject();
    }

    // Items that were not sent are those of the order, if the invoice is worth all of it.
    private static void WriteItems(Utf8JsonWriter json, StoreOrder order, StoreInvoice invoice, OrderQuirks quirks)
    {
        var all = order.Details.Items;
        var taken = new HashSet<int>();
        json.WriteStartArray("items");
        foreach (var item in invoice.Items)
        {
            var index = quirks.LineOf(order, item.Id, taken);
            WriteItem(json, index, item.Quantity, item.Price, item.Description ?? (index is { } at ? all[at].Name : null));
        }

        if (invoice.Items.Count == 0 && invoice.Value >= order.Value)
        {
            foreach (var item in all)
                WriteItem(json, quirks.LineOf(order, item.Id, taken), item.Quantity, item.Price ?? 0, item.Name);
        }

        json.WriteEndArray();
    }

    private static void WriteItem(Utf8JsonWriter json, int? index, int quantity, long price, string? description)
    {
        json.WriteStartObject();
        json.WriteInt32("itemIndex", index);
        json.WriteNumber("quantity", quantity);
        json.WriteNumber("price", price);
        json.WriteTextOrNull("description", description);
        json.WriteNumber("unitMultiplier", 1);
        json.WriteEndObject();
    }

    private static void WriteCourierStatus(Utf8JsonWriter json, StorePackage package)
    {
        if (!package.IsTracked)
        {
            json.WriteNull("courierStatus");
            return;
        }

        json.WriteStartObject("courierStatus");
        json.WriteTextOrNull("status", string.IsNullOrEmpty(package.Shipment?.Courier) ? null : "ok");
        json.WriteBoolean("finished", package.IsDelivered);
        if (package.DeliveredDate is { } delivered)
            json.WriteString("deliveredDate", OrderTimes.WithOffset(delivered));
        json.WriteArray("data", package.Scans, scan => json.WriteObject(_ =>
        {
            json.WriteString("lastChange", OrderTimes.WithOffset(scan.Event.Date));
            json.WriteString("city", scan.Event.City);
            json.WriteString("state", scan.Event.State);
            json.WriteString("description", scan.Event.Description);
            json.WriteString("createDate", OrderTimes.WithOffset(scan.Told));
        }));
        json.WriteEndObject();
    }

    // A return refunds by itself once the whole order was invoiced.
    private static void WriteRestitutions(Utf8JsonWriter json, StoreOrder order, StorePackage package)
    {
        json.WriteStartObject("restitutions");
        if (package.Invoice.IsReturn && order.Invoiced <= package.Invoiced)
        {
            json.WriteStartObject("Refund");
            json.WriteNumber("value", package.Invoice.Value);
            json.WriteNull("giftCardData");
            json.WriteArray("items", package.Invoice.Items, item => json.WriteObject(_ =>
            {
                json.WriteNull("useFreight");
                json.WriteBoolean("isCompensation", false);
                json.WriteNumber("compensationValue", 0);
                json.WriteString("id", item.Id);
                json.WriteNumber("quantity", item.Quantity);
                json.WriteNumber("price", item.Price);
                json.WriteString("description", item.Description ?? "");
            }));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

/// <summary>Writes the cancellations of an order.</summary>
internal static class OrderCancellationJson
{
    public static void Write(Utf8JsonWriter json, StoreOrder order)
    {
        WriteData(json, order);
        if (order.Cancellations.Count == 0)
        {
            json.WriteNull("cancellationRequests");
            return;
        }

        json.WriteArray("cancellationRequests", order.Cancellations, request => json.WriteObject(_ =>
        {
            json.WriteString("id", request.Id);
            json.WriteTextOrNull("reason", request.Reason);
            json.WriteString("cancellationRequestDate", OrderTimes.Utc(request.Requested));
            json.WriteBoolean("requestedByUser", request.ByUser);
            json.WriteBoolean("deniedBySeller", request.Denied is not null);
            json.WriteTextOrNull("deniedBySellerReason", request.DenyReason);
            json.WriteTextOrNull("cancellationRequestDenyDate", request.Denied is { } denied ? OrderTimes.Utc(denied) : null);
        }));
    }

    private static void WriteData(Utf8JsonWriter json, StoreOrder order)
    {
        if (order.OpenCancellation is not { Cancelled: { } at } cancellation)
        {
            json.WriteNull("cancellationData");
            return;
        }

        json.WriteStartObject("cancellationData");
        json.WriteBoolean("RequestedByUser", cancellation.ByUser);
        json.WriteBoolean("RequestedBySystem", false);
        json.WriteBoolean("RequestedBySellerNotification", !cancellation.ByUser);
        json.WriteBoolean("RequestedByPaymentNotification", false);
        json.WriteTextOrNull("Reason", cancellation.Reason);
        json.WriteString("CancellationDate", OrderTimes.Utc(at));
        json.WriteString("cancellationRequestId", cancellation.Id);
        json.WriteEndObject();
    }
}
