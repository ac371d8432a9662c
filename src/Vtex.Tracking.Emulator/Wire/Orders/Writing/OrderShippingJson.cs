using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes where and how an order is shipped.</summary>
internal static class OrderShippingJson
{
    public static void Write(Utf8JsonWriter json, StoreOrder order, OrderQuirks quirks)
    {
        json.WriteStartObject("shippingData");
        json.WriteString("id", "shippingData");
        if (order.Details.Address is { } address)
        {
            json.WriteStartObject("address");
            WriteAddress(json, address);
            json.WriteEndObject();
            json.WriteStartArray("selectedAddresses");
            json.WriteObject(_ => WriteAddress(json, address));
            json.WriteEndArray();
        }

        json.WriteArray("logisticsInfo", order.Details.Deliveries, delivery => WriteDelivery(json, order, delivery, quirks));
        json.WriteNull("trackingHints");
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, StoreAddress address)
    {
        json.WriteString("addressType", address.AddressType);
        json.WriteString("receiverName", address.ReceiverName ?? "");
        json.WriteString("addressId", address.AddressId ?? "");
        json.WriteNulls("versionId", "entityId");
        json.WriteString("postalCode", address.PostalCode ?? "");
        json.WriteString("city", address.City ?? "");
        json.WriteString("state", address.State ?? "");
        json.WriteString("country", address.Country);
        json.WriteString("street", address.Street ?? "");
        json.WriteString("number", address.Number ?? "");
        json.WriteString("neighborhood", address.Neighborhood ?? "");
        json.WriteString("complement", address.Complement ?? "");
        json.WriteTextOrNull("reference", address.Reference);
        json.WriteArray(
            "geoCoordinates", address is { Latitude: { } latitude, Longitude: { } longitude } ? new[] { longitude, latitude } : [], json.WriteNumberValue);
    }

    private static void WriteDelivery(Utf8JsonWriter json, StoreOrder order, StoreDelivery delivery, OrderQuirks quirks)
    {
        var isPickup = delivery.PickupPointId is not null;
        json.WriteStartObject();
        json.WriteNumber("itemIndex", delivery.ItemIndex);
        json.WriteString("selectedSla", delivery.SelectedSla);
        json.WriteString("lockTTL", delivery.LockTtl ?? "");
        json.WriteNumber("price", delivery.Price);
        json.WriteNumber("listPrice", delivery.Price);
        json.WriteNumber("sellingPrice", delivery.Price);
        json.WriteTextOrNull("deliveryWindow", Window(delivery));
        json.WriteString("deliveryCompany", delivery.SelectedSla);
        json.WriteString("shippingEstimate", delivery.ShippingEstimate ?? "");
        if (quirks.Shift(order, ShippingEstimates.Of(order, delivery)) is { } promised)
            json.WriteString("shippingEstimateDate", OrderTimes.WithOffset(promised));
        json.WriteEmptyArrays("slas", "deliveryIds", "deliveryChannels");
        json.WriteTexts("shipsTo", ["BRA"]);
        json.WriteString("selectedDeliveryChannel", isPickup ? "pickup-in-point" : "delivery");
        json.WriteTextOrNull("addressId", order.Details.Address?.AddressId);
        json.WriteNulls("versionId", "entityId", "polygonName");
        json.WriteTextOrNull("pickupPointId", delivery.PickupPointId);
        json.WriteEndObject();
    }

    // The contract says text or null, as the published schema does.
    private static string? Window(StoreDelivery delivery) => delivery.WindowStart is { } start
        ? $"{OrderTimes.Utc(start)}/{(delivery.WindowEnd is { } end ? OrderTimes.Utc(end) : "")}"
        : null;
}
