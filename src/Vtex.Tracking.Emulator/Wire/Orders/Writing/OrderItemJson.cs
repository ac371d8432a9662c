using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes an item of an order.</summary>
internal static class OrderItemJson
{
    public static void Write(Utf8JsonWriter json, StoreOrder order, int index, StoreItem item)
    {
        var (price, sent) = (item.Price ?? 0, order.Sent?[index]);
        json.WriteStartObject();
        json.WriteString("uniqueId", OrderIds.Receipt(StableHash.Of(order.OrderId), item.Id, index).ToUpperInvariant());
        json.WriteString("id", item.Id);
        json.WriteString("productId", item.Id);
        json.WriteNull("ean");
        json.WriteNumber("quantity", item.Quantity);
        json.WriteString("seller", item.Seller);
        json.WriteString("name", item.Name ?? item.Id);
        json.WriteString("refId", item.RefId ?? "");
        json.WriteNumber("price", price);
        json.WriteNumber("listPrice", price);
        json.WriteNull("manualPrice");
        json.WriteNumber("sellingPrice", price);
        json.WriteString("imageUrl", item.ImageUrl ?? "");
        json.WriteString("sellerSku", item.Id);
        json.WriteString("measurementUnit", item.MeasurementUnit);
        json.WriteNumber("unitMultiplier", item.UnitMultiplier);
        json.WriteBoolean("isGift", item.IsGift);
        json.WriteNumber("commission", item.Commission);
        json.WriteNumber("freightCommission", item.FreightCommission);
        json.WriteNumber("tax", 0);
        json.WriteAsSent("itemAttachment", sent?.ItemAttachment);
        json.WriteAsSent("attachments", sent?.Attachments ?? "[]");
        json.WriteAsSent("priceTags", sent?.PriceTags ?? "[]");
        json.WriteAsSent("bundleItems", sent?.BundleItems ?? "[]");
        json.WriteEmptyArrays("components", "params", "offerings");
        WriteDimension(json, item);
        json.WriteEndObject();
    }

    private static void WriteDimension(Utf8JsonWriter json, StoreItem item)
    {
        json.WriteStartObject("additionalInfo");
        if (item.Weight is { } weight)
        {
            json.WriteStartObject("dimension");
            json.WriteNumber("weight", (long)Math.Round(weight));
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}

/// <summary>Writes the customer and the sellers of an order.</summary>
internal static class OrderPartyJson
{
    public static void WriteCustomer(Utf8JsonWriter json, StoreOrder order, ulong seed)
    {
        var customer = order.Details.Customer;
        json.WriteStartObject("clientProfileData");
        json.WriteString("id", "clientProfileData");
        json.WriteString("email", OrderIds.Alias(seed, customer.Email ?? ""));
        json.WriteString("firstName", customer.FirstName ?? "");
        json.WriteString("lastName", customer.LastName ?? "");
        json.WriteString("documentType", customer.DocumentType ?? "");
        json.WriteString("document", customer.Document ?? "");
        json.WriteString("phone", customer.Phone ?? "");
        json.WriteTextOrNull("corporateName", customer.CorporateName);
        json.WriteTextOrNull("tradeName", customer.TradeName);
        json.WriteTextOrNull("corporateDocument", customer.CorporateDocument);
        json.WriteTextOrNull("stateInscription", customer.StateInscription);
        json.WriteTextOrNull("corporatePhone", customer.CorporatePhone);
        json.WriteBoolean("isCorporate", customer.IsCorporate);
        json.WriteString("userProfileId", OrderIds.ProfileId(seed, customer.Email ?? ""));
        json.WriteNulls("userProfileVersion", "customerClass", "customerCode");
        json.WriteEndObject();
    }

    public static void WriteSellers(Utf8JsonWriter json, StoreOrder order, string account) => json.WriteArray(
        "sellers", order.Details.Items.Select(item => item.Seller).Distinct(StringComparer.Ordinal), seller => json.WriteObject(_ =>
        {
            json.WriteString("id", seller);
            json.WriteString("name", account);
            json.WriteNull("logo");
            json.WriteString("fulfillmentEndpoint", "");
        }));
}
