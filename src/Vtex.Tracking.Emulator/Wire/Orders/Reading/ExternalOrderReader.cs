using System.Globalization;
using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Reads an order that was sold elsewhere. The rules are those of the contract.</summary>
internal static class ExternalOrderReader
{
    private const int MaxItems = 1_000;
    private const int MaxText = 1_000;
    private const int MaxAsSent = 20_000;
    private const string Outdated = "outdated";

    private static readonly SentItem Nothing = new(null, null, null, null);

    /// <summary>Reads an order, and what it shows of its items as it was sent; null when there is nothing of the kind.</summary>
    public static (NewStoreOrder Order, IReadOnlyList<SentItem>? Sent) Read(ObjectReader reader, string affiliate, string channel)
    {
        var items = ReadItems(reader);
        var order = Read(reader, affiliate, channel, [.. items.Select(item => item.Item)]);
        return (order, items.Any(item => item.Sent != Nothing) ? [.. items.Select(item => item.Sent)] : null);
    }

    private static NewStoreOrder Read(ObjectReader reader, string affiliate, string channel, IReadOnlyList<StoreItem> items)
    {
        var shipping = reader.RequiredObject("shippingData");
        SuffixNotice.Check(reader.Text("marketplaceOrderId"), SuffixNotice.OfOrders, reader, "marketplaceOrderId");
        PassOver(reader, "paymentData", "customData", "marketplaceOrderGroup", "marketplacePaymentReferenceValue");
        PassOver(shipping, "selectedAddresses", "isFob");
        if (shipping.Text("updateStatus") == Outdated)
            shipping.Fault("updateStatus", "is outdated, which keeps an order from being placed.");
        return new NewStoreOrder
        {
            AffiliateId = affiliate,
            SalesChannel = channel,
            MarketplaceOrderId = reader.Addressable("marketplaceOrderId", reader.RequiredText("marketplaceOrderId", max: 200)),
            MarketplaceServicesEndpoint = reader.RequiredWord("marketplaceServicesEndpoint", max: MaxText),
            Value = reader.Money("marketplacePaymentValue", Presence.Required),
            CreatedAsynchronously = reader.Boolean("isCreatedAsync") ?? false,
            Items = items,
            Customer = ReadCustomer(reader.RequiredObject("clientProfileData")),
            Address = shipping.Object("address") is { } address ? ReadAddress(address) : null,
            Deliveries = shipping.List("logisticsInfo", Presence.Optional, ReadDelivery, MaxItems) ?? [],
            Marketing = reader.Object("marketingData") is { } marketing ? ReadMarketing(marketing) : null,
            Note = ReadNote(reader),
        };
    }

    // Fields of the reference and its guides that the store has no use for.
    private static void PassOver(ObjectReader reader, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            _ = reader.Field(name);
    }

    /// <summary>Reads an amount in cents.</summary>
    private static long? Money(this ObjectReader reader, string name, Presence presence = Presence.Optional) =>
        reader.Int64(name, 0, presence);

    private static IReadOnlyList<(StoreItem Item, SentItem Sent)> ReadItems(ObjectReader reader)
    {
        reader.Require("items");
        var items = reader.List("items", Presence.Optional, item => (ReadItem(item), ReadSent(item)), MaxItems) ?? [];
        if (items.Count == 0 && reader.Field("items") is { ValueKind: JsonValueKind.Array } array && array.GetArrayLength() == 0)
            reader.Fault("items", "must have one item at least.");
        return items;
    }

    private static StoreItem ReadItem(ObjectReader reader) => new(
        reader.RequiredText("id", max: 200), reader.Int32("quantity", Presence.Required, min: 1) ?? 1, reader.Money("price"))
    {
        Seller = reader.RequiredWord("seller", max: 200),
        Name = reader.Text("name", max: MaxText),
        MeasurementUnit = reader.Word("measurementUnit", max: 50) ?? "un",
        UnitMultiplier = reader.Int32("unitMultiplier") ?? 1,
        IsGift = reader.Boolean("isGift") ?? false,
        Commission = reader.Int32("commission") ?? 0,
        FreightCommission = reader.Int32("freightCommission") ?? 0,
    };

    private static SentItem ReadSent(ObjectReader reader) => new(
        AsSent(reader, "bundleItems", JsonValueKind.Array), AsSent(reader, "attachments", JsonValueKind.Array),
        AsSent(reader, "itemAttachment", JsonValueKind.Object), AsSent(reader, "priceTags", JsonValueKind.Array));

    // Texts by the schema, objects in the store: nothing looks into them, and the order shows them as they were sent.
    private static string? AsSent(ObjectReader reader, string name, JsonValueKind kind)
    {
        if (reader.Field(name) is not { } field || field.ValueKind == JsonValueKind.Null)
            return null;
        if (field.ValueKind == kind && field.GetRawText() is { Length: <= MaxAsSent } text)
            return text is "[]" or "{}" ? null : text;
        reader.Fault(name, FormattableString.Invariant($"must be {(kind == JsonValueKind.Array ? "an array" : "an object")} of at most {MaxAsSent} characters."));
        return null;
    }

    private static StoreCustomer ReadCustomer(ObjectReader reader) => new()
    {
        Email = reader.RequiredText("email", max: 254),
        FirstName = reader.RequiredWord("firstName", max: 200),
        LastName = reader.RequiredWord("lastName", max: 200),
        DocumentType = reader.RequiredWord("documentType", max: 50),
        Document = reader.RequiredText("document", max: 50),
        Phone = reader.Text("phone", max: 50),
        CorporateName = reader.Text("corporateName", max: 200),
        TradeName = reader.Text("tradeName", max: 200),
        CorporateDocument = reader.Text("corporateDocument", max: 50),
        StateInscription = reader.Text("stateInscription", max: 50),
        CorporatePhone = reader.Text("corporatePhone", max: 50),
        IsCorporate = reader.Boolean("isCorporate") ?? false,
    };

    private static StoreAddress ReadAddress(ObjectReader reader)
    {
        var (latitude, longitude) = ReadPlace(reader);
        return new StoreAddress
        {
            AddressType = reader.RequiredWord("addressType", max: 50),
            ReceiverName = reader.RequiredText("receiverName", max: 200),
            AddressId = reader.Word("addressId", max: 200),
            PostalCode = reader.RequiredText("postalCode", max: 20),
            City = reader.RequiredWord("city", max: 200),
            State = reader.RequiredWord("state", max: 100),
            Country = reader.RequiredWord("country", max: 3, min: 3),
            Street = reader.RequiredText("street", max: 200),
            Number = reader.RequiredWord("number", max: 50),
            Neighborhood = reader.Word("neighborhood", max: 200),
            Complement = reader.Text("complement", max: 200),
            Reference = reader.Text("reference", max: 200),
            Latitude = latitude,
            Longitude = longitude,
        };
    }

    // Latitude first, as texts (documented); the order of the answers, and numbers, are taken as well where only that fits Brazil.
    private static (double? Latitude, double? Longitude) ReadPlace(ObjectReader reader)
    {
        const double WestOfBrazilsSouth = -34.5;
        if (reader.Field("geoCoordinates") is not { ValueKind: JsonValueKind.Array } array || array.GetArrayLength() != 2)
            return (null, null);
        if (Degrees(array[0]) is not { } first || Degrees(array[1]) is not { } second)
            return (null, null);
        return first < WestOfBrazilsSouth ? (second, first) : (first, second);
    }

    private static double? Degrees(JsonElement element)
    {
        var text = element.ValueKind == JsonValueKind.Number ? element.GetRawText() : JsonKind.TryGetText(element, out var words) ? words : "";
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= 180 ? degrees : null;
    }

    private static StoreDelivery ReadDelivery(ObjectReader reader)
    {
        var window = reader.Object("deliveryWindow");
        PassOver(reader, "selectedDeliveryChannel");
        if (window is { } told)
            PassOver(told, "price", "lisPrice", "tax");
        return new StoreDelivery(
            reader.Int32("itemIndex", Presence.Required, min: 0) ?? 0, reader.RequiredWord("selectedSla", max: 200),
            reader.Money("price", Presence.Required) ?? 0)
        {
            LockTtl = reader.Word("lockTTL", max: 50),
            ShippingEstimate = reader.Word("shippingEstimate", max: 50),
            WindowStart = ReadEnd(window, "startDateUtc"),
            WindowEnd = ReadEnd(window, "endDateUtc"),
            PickupPointId = reader.Word("pickupPointId", max: 200),
        };
    }

    // The examples of the reference have filler texts here; a window without its times is none.
    private static DateTimeOffset? ReadEnd(ObjectReader? window, string name)
    {
        if (window?.Word(name, max: MaxText) is not { Length: > 0 } text)
            return null;
        if (OrderTimes.TryParse(text, out var time))
            return time;
        window.Value.StrictFault(name, OrderTimes.Expected);
        return null;
    }

    private static StoreMarketing ReadMarketing(ObjectReader reader) => new(
        reader.Word("utmSource", MaxText), reader.Word("utmMedium", MaxText), reader.Word("utmCampaign", MaxText),
        reader.Word("utmiPage", MaxText), reader.Word("utmiPart", MaxText), reader.Word("utmiCampaign", MaxText));

    // A text by the schema, an object with a value by the guides.
    private static string? ReadNote(ObjectReader reader) => reader.Field("openTextField") is { ValueKind: JsonValueKind.Object }
        ? reader.Object("openTextField")!.Value.Text("value", max: 10_000)
        : reader.Text("openTextField", max: 10_000);
}
