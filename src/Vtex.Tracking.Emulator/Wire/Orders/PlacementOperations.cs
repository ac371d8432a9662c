using System.Text.Json;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>Places orders that were sold elsewhere, and authorizes their dispatch. A body is an object, or an array of one.</summary>
internal static class PlacementOperations
{
    private const int AffiliateLength = 3;

    public static async Task PlaceAsync(OrderCall call)
    {
        var (affiliate, channel) = ReadQuery(call);
        var (order, sent) = await ReadAsync(call, reader => ExternalOrderReader.Read(reader, affiliate, channel));
        if (call.Universe.Options.Store.SellerPaymentAffiliates.Contains(affiliate, StringComparer.OrdinalIgnoreCase))
        {
            throw new RequestRefusedException(new Problem(
                StatusCodes.Status500InternalServerError, "The affiliate cannot place orders.",
                $"The affiliate {affiliate} uses the seller's own payment methods."));
        }

        var placed = await call.Universe.Orders.PlaceAsync(order, sent);
        await WrittenAnswer.WriteObjectAsync(call.Context, json =>
        {
            json.WriteString("orderId", placed.OrderId);
            json.WriteString("status", "success");
            json.WriteString("message", "Order placed");
            json.WriteStartObject("orderData");
            PlacementJson.WriteFields(json, placed);
            json.WriteEndObject();
        });
    }

    public static async Task FulfillAsync(OrderCall call)
    {
        var orderId = call.Segment("orderId");
        var (affiliate, _) = ReadQuery(call);
        var marketplaceOrderId = await ReadAsync(call, reader => reader.Text("marketplaceOrderId"));
        Check(call.Universe.Orders.Find(orderId), affiliate, marketplaceOrderId);
        var order = await call.Universe.Orders.AuthorizeFulfillmentAsync(orderId);
        await WrittenAnswer.WriteObjectAsync(
            call.Context,
            json =>
            {
                json.WriteString("status", "success");
                json.WriteString("message", "Order authorized");
                json.WriteString("orderId", order.OrderId);
                json.WriteStartObject("details");
                json.WriteString("createdAt", OrderTimes.Utc(order.Created));
                json.WriteText("marketplaceOrderId", order.Details.MarketplaceOrderId);
                json.WriteString("status", "pending");
                json.WriteEndObject();
            },
            StatusCodes.Status201Created);
    }

    private static (string Affiliate, string Channel) ReadQuery(OrderCall call)
    {
        var faults = new FaultList();
        var query = new QueryReader(call.Context.Request.Query, faults);
        var affiliate = query.Text("affiliateId") ?? "";
        if (affiliate.Length != AffiliateLength || !affiliate.All(char.IsAsciiLetter))
            faults.Add("affiliateId", "is required: three letters, such as MKP.");
        faults.ThrowIfAny();
        return (affiliate, query.Text("sc") ?? "1");
    }

    // The same affiliate and id must be used in all four steps.
    private static void Check(StoreOrder? order, string affiliate, string? marketplaceOrderId)
    {
        var faults = new FaultList();
        if (order?.Details.AffiliateId is { } own && !own.Equals(affiliate, StringComparison.OrdinalIgnoreCase))
            faults.Add("affiliateId", $"must be {own}, by which the order was placed.");
        if (marketplaceOrderId is not null && order?.Details.MarketplaceOrderId is { } id && id != marketplaceOrderId)
            faults.Add("$.marketplaceOrderId", "is not that of the order.");
        faults.ThrowIfAny();
    }

    private static async Task<T> ReadAsync<T>(OrderCall call, Func<ObjectReader, T> read)
    {
        using var body = await ReadBody.ReadJsonAsync(call.Context);
        var root = body.RootElement;
        var isArray = root.ValueKind == JsonValueKind.Array;
        if (isArray && root.GetArrayLength() != 1)
            throw new FaultyRequestException([new Fault("$", "must be one object, or an array of one.")]);
        return NotedBody.ReadObject(
            call.Context, isArray ? root[0] : root, isArray ? "$[0]" : "$", call.Universe.Options.Strict, read);
    }
}
