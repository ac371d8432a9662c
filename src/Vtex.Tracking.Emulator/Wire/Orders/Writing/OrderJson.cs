using System.Text.Json;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Quirks;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Writes an order as GET order shows it. What the store does not know is null or empty, as the contract allows.</summary>
internal sealed class OrderJson(Utf8JsonWriter json, Universe universe)
{
    private readonly ulong _seed = universe.Options.Seed;
    private readonly OrderQuirks _quirks = new(universe);

    public void WriteFields(StoreOrder order)
    {
        WriteHead(order);
        WriteTotals(order);
        json.WriteArray("items", order.Details.Items.Index(), item => OrderItemJson.Write(json, order, item.Index, item.Item));
        json.WriteEmptyArrays("marketplaceItems");
        OrderPartyJson.WriteCustomer(json, order, _seed);
        OrderPartyJson.WriteSellers(json, order, universe.Name);
        WriteMarketing(order);
        OrderShippingJson.Write(json, order, _quirks);
        WritePayment(order);
        OrderPackageJson.Write(json, order, _quirks);
        WriteStore(order);
        OrderCancellationJson.Write(json, order);
        json.WriteNulls("giftRegistryData", "taxData", "subscriptionData", "customData", "commercialConditionData", "invoiceData", "changesAttachment");
    }

    private void WriteHead(StoreOrder order)
    {
        json.WriteString("orderId", order.OrderId);
        json.WriteString("sequence", order.Sequence);
        json.WriteString("marketplaceOrderId", order.Details.MarketplaceOrderId ?? "");
        json.WriteString("marketplaceServicesEndpoint", order.Details.MarketplaceServicesEndpoint ?? "");
        json.WriteString("sellerOrderId", order.IsExternal ? order.OrderId : $"00-{order.OrderId}");
        json.WriteString("origin", order.IsExternal ? "Fulfillment" : "Marketplace");
        json.WriteString("affiliateId", order.Details.AffiliateId ?? "");
        json.WriteString("salesChannel", order.Details.SalesChannel);
        json.WriteNull("merchantName");
        json.WriteString("status", order.Status.Wire());
        json.WriteBoolean("workflowIsInError", order.Status == StoreOrderStatus.RequestCancel);
        json.WriteString("statusDescription", order.Status.Describe());
        json.WriteNumber("value", order.Value);
        json.WriteString("creationDate", OrderTimes.WithOffset(order.Created));
        json.WriteString("lastChange", OrderTimes.WithOffset(order.LastChange));
        json.WriteString("orderGroup", OrderIds.GroupOf(order.OrderId));
        json.WriteString("followUpEmail", OrderIds.Alias(_seed, order.Details.Customer.Email ?? ""));
        json.WriteTextOrNull("lastMessage", _quirks.LastMessage(order));
        json.WriteString("hostname", universe.Name);
        json.WriteBoolean("isCompleted", !(order.IsExternal && _quirks.Has(KnownQuirks.NeverCompleted)));
        json.WriteNumber("roundingError", 0);
        json.WriteString("orderFormId", "");
        json.WriteBoolean("allowCancellation", order.AllowCancellation);
        json.WriteBoolean("allowEdition", false);
        json.WriteBoolean("isCheckedIn", false);
        json.WriteTimeOrNull("authorizedDate", order.Authorized);
        json.WriteTimeOrNull("invoicedDate", order.Invoiced);
        json.WriteTextOrNull("cancelReason", order.Status == StoreOrderStatus.Cancelled ? order.OpenCancellation?.Reason : null);
        json.WriteNull("checkedInPickupPointId");
        WriteNote(order.Details.Note);
    }

    private void WriteNote(string? note)
    {
        if (note is null)
        {
            json.WriteNull("openTextField");
            return;
        }

        json.WriteStartObject("openTextField");
        json.WriteString("value", note);
        json.WriteEndObject();
    }

    private void WriteTotals(StoreOrder order)
    {
        var difference = order.Value - OrderTotals.Sum(order.Details);
        json.WriteStartArray("totals");
        WriteTotal("Items", "Total dos itens", OrderTotals.Items(order.Details));
        WriteTotal("Discounts", "Total dos descontos", Math.Min(0, difference));
        WriteTotal("Shipping", "Total do frete", OrderTotals.Freight(order.Details));
        WriteTotal("Tax", "Total das taxas", Math.Max(0, difference));
        json.WriteEndArray();
    }

    private void WriteTotal(string id, string name, long value)
    {
        json.WriteStartObject();
        json.WriteString("id", id);
        json.WriteString("name", name);
        json.WriteNumber("value", value);
        json.WriteEndObject();
    }

    private void WriteMarketing(StoreOrder order)
    {
        if (order.Details.Marketing is not { } marketing)
        {
            json.WriteNull("marketingData");
            return;
        }

        json.WriteStartObject("marketingData");
        json.WriteString("id", "marketingData");
        json.WriteText("utmSource", marketing.Source);
        json.WriteText("utmMedium", marketing.Medium);
        json.WriteText("utmCampaign", marketing.Campaign);
        json.WriteText("utmipage", marketing.InternalPage);
        json.WriteText("utmiPart", marketing.InternalPart);
        json.WriteText("utmiCampaign", marketing.InternalCampaign);
        json.WriteEmptyArrays("marketingTags");
        json.WriteEndObject();
    }

    // The payment of an order that was sold elsewhere is settled there.
    private void WritePayment(StoreOrder order)
    {
        json.WriteStartObject("paymentData");
        json.WriteEmptyArrays("giftCards");
        json.WriteStartArray("transactions");
        if (!order.IsExternal)
            WriteTransaction(order);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTransaction(StoreOrder order)
    {
        var id = OrderIds.Receipt(_seed, "transaction", order.Number);
        json.WriteStartObject();
        json.WriteBoolean("isActive", true);
        json.WriteString("transactionId", id.ToUpperInvariant());
        json.WriteString("merchantName", universe.Name.ToUpperInvariant());
        json.WriteStartArray("payments");
        json.WriteStartObject();
        json.WriteString("id", id[..16].ToUpperInvariant());
        json.WriteString("paymentSystem", "125");
        json.WriteString("paymentSystemName", order.Details.PaymentName ?? "Pix");
        json.WriteNumber("value", order.Value);
        json.WriteNumber("installments", 1);
        json.WriteNumber("referenceValue", order.Value);
        json.WriteString("group", "instantPayment");
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteStore(StoreOrder order)
    {
        if (order.Details.Operator is { } email)
        {
            json.WriteStartObject("callCenterOperatorData");
            json.WriteString("id", OrderIds.Receipt(_seed, email, 0));
            json.WriteString("email", email);
            json.WriteString("userName", email);
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("callCenterOperatorData");
        }

        json.WriteStartObject("storePreferencesData");
        json.WriteString("countryCode", "BRA");
        json.WriteString("currencyCode", "BRL");
        json.WriteNumber("currencyLocale", 1046);
        json.WriteString("currencySymbol", "R$");
        json.WriteString("timeZone", "E. South America Standard Time");
        json.WriteEndObject();
        json.WriteStartObject("clientPreferencesData");
        json.WriteString("locale", "pt-BR");
        json.WriteBoolean("optinNewsLetter", false);
        json.WriteEndObject();
        if (order.IsExternal)
            json.WriteNull("marketplace");
        else
            WriteMarketplace();
        json.WriteEmptyArrays("authorizationPolicyData");
    }

    private void WriteMarketplace()
    {
        json.WriteStartObject("marketplace");
        json.WriteString("baseURL", $"https://{universe.Name}.vtexcommercestable.com.br");
        json.WriteNull("isCertified");
        json.WriteString("name", universe.Name);
        json.WriteEndObject();
    }
}
