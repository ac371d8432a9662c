using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes an order as it was placed, of what the store keeps.</summary>
internal static class PlacementJson
{
    public static void WriteFields(Utf8JsonWriter json, StoreOrder placed)
    {
        var order = placed.Details;
        json.WriteText("marketplaceOrderId", order.MarketplaceOrderId);
        json.WriteText("marketplaceServicesEndpoint", order.MarketplaceServicesEndpoint);
        if (order.Value is { } value)
            json.WriteNumber("marketplacePaymentValue", value);
        json.WriteBoolean("isCreatedAsync", order.CreatedAsynchronously);
        json.WriteArray("items", order.Items.Index(), item => WriteItem(json, item.Item, placed.Sent?[item.Index]));
        WriteCustomer(json, order.Customer);
        json.WriteStartObject("shippingData");
        if (order.Address is { } address)
            WriteAddress(json, address);
        json.WriteArray("logisticsInfo", order.Deliveries, delivery => WriteDelivery(json, delivery));
        json.WriteEndObject();
        if (order.Marketing is { } marketing)
            WriteMarketing(json, marketing);
        json.WriteText("openTextField", order.Note);
    }

    private static void WriteItem(Utf8JsonWriter json, StoreItem item, SentItem? sent) => json.WriteObject(_ =>
    {
        json.WriteString("id", item.Id);
        json.WriteNumber("quantity", item.Quantity);
        json.WriteString("seller", item.Seller);
        json.WriteNumber("commission", item.Commission);
        json.WriteNumber("freightCommission", item.FreightCommission);
        if (item.Price is { } price)
            json.WriteNumber("price", price);
        json.WriteAsSent("bundleItems", sent?.BundleItems);
        json.WriteAsSent("itemAttachment", sent?.ItemAttachment);
        json.WriteAsSent("attachments", sent?.Attachments);
        json.WriteAsSent("priceTags", sent?.PriceTags);
        json.WriteString("measurementUnit", item.MeasurementUnit);
        json.WriteNumber("unitMultiplier", item.UnitMultiplier);
        json.WriteBoolean("isGift", item.IsGift);
    });

    private static void WriteCustomer(Utf8JsonWriter json, StoreCustomer customer)
    {
        json.WriteStartObject("clientProfileData");
        json.WriteText("email", customer.Email);
        json.WriteText("firstName", customer.FirstName);
        json.WriteText("lastName", customer.LastName);
        json.WriteText("documentType", customer.DocumentType);
        json.WriteText("document", customer.Document);
        json.WriteText("phone", customer.Phone);
        json.WriteText("corporateName", customer.CorporateName);
        json.WriteText("tradeName", customer.TradeName);
        json.WriteText("corporateDocument", customer.CorporateDocument);
        json.WriteText("stateInscription", customer.StateInscription);
        json.WriteText("corporatePhone", customer.CorporatePhone);
        json.WriteBoolean("isCorporate", customer.IsCorporate);
        json.WriteEndObject();
    }

    private static void WriteAddress(Utf8JsonWriter json, StoreAddress address)
    {
        json.WriteStartObject("address");
        json.WriteString("addressType", address.AddressType);
        json.WriteText("receiverName", address.ReceiverName);
        json.WriteText("addressId", address.AddressId);
        json.WriteText("postalCode", address.PostalCode);
        json.WriteText("city", address.City);
        json.WriteText("state", address.State);
        json.WriteString("country", address.Country);
        json.WriteText("street", address.Street);
        json.WriteText("number", address.Number);
        json.WriteText("neighborhood", address.Neighborhood);
        json.WriteText("complement", address.Complement);
        json.WriteText("reference", address.Reference);
        json.WriteTexts("geoCoordinates", address is { Latitude: { } latitude, Longitude: { } longitude } ? [Text(latitude), Text(longitude)] : []);
        json.WriteEndObject();
    }

    private static void WriteDelivery(Utf8JsonWriter json, StoreDelivery delivery) => json.WriteObject(_ =>
    {
        json.WriteNumber("itemIndex", delivery.ItemIndex);
        json.WriteString("selectedSla", delivery.SelectedSla);
        json.WriteText("lockTTL", delivery.LockTtl);
        json.WriteText("shippingEstimate", delivery.ShippingEstimate);
        json.WriteNumber("price", delivery.Price);
        if (delivery.WindowStart is not { } start)
            return;
        json.WriteStartObject("deliveryWindow");
        json.WriteString("startDateUtc", OrderTimes.Utc(start));
        json.WriteText("endDateUtc", delivery.WindowEnd is { } end ? OrderTimes.Utc(end) : null);
        json.WriteEndObject();
    });

    private static void WriteMarketing(Utf8JsonWriter json, StoreMarketing marketing)
    {
        json.WriteStartObject("marketingData");
        json.WriteText("utmSource", marketing.Source);
        json.WriteText("utmMedium", marketing.Medium);
        json.WriteText("utmCampaign", marketing.Campaign);
        json.WriteText("utmiPage", marketing.InternalPage);
        json.WriteText("utmiPart", marketing.InternalPart);
        json.WriteText("utmiCampaign", marketing.InternalCampaign);
        json.WriteEndObject();
    }

    private static string Text(double degrees) => degrees.ToString("R", CultureInfo.InvariantCulture);
}
