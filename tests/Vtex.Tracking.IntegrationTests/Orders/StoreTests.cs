using System.Text.Json.Nodes;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>The statuses of an order, as GET order shows them after each call; every answer by the contract.</summary>
public sealed class StoreTests
{
    private const string Orders = "/api/oms/pvt/orders";
    private const string Order = $"{Orders}/MKP-2031915";
    private const string Placement = "/api/fulfillment/pvt/orders?affiliateId=MKP";
    private const string Fulfill = "/api/fulfillment/pvt/orders/MKP-2031915/fulfill?affiliateId=MKP";

    private static readonly string Example = OrdersSession.Example("/api/fulfillment/pvt/orders");

    [Fact]
    public async Task The_four_steps_by_hand()
    {
        await using var session = new OrdersSession();
        var placed = await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        Assert.Equal("MKP-2031915", (string?)placed!["orderId"]);
        Assert.Equal("success", (string?)placed["status"]);
        await ShowsAsync(session, "waiting-ffmt-authorization");
        await session.SendAsync(HttpMethod.Post, Fulfill, """{"marketplaceOrderId":"2031915"}""", 201);
        await ShowsAsync(session, "window-to-cancel");
        Assert.Equal("OMS003", (string?)(await session.SendAsync(HttpMethod.Post, $"{Order}/start-handling", null, 409))!["error"]!["code"]);
        await session.AdvanceAsync(TimeSpan.FromMinutes(30) - TimeSpan.FromTicks(1));
        await ShowsAsync(session, "window-to-cancel");
        await session.AdvanceAsync(TimeSpan.FromTicks(1));
        await ShowsAsync(session, "ready-for-handling");
        await session.SendAsync(HttpMethod.Post, $"{Order}/start-handling", null, 204);
        await session.SendAsync(HttpMethod.Post, $"{Order}/start-handling", null, 409);
        await ShowsAsync(session, "handling");
        var receipt = await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("184532", 38990), 200);
        Assert.Matches("^[0-9a-f]{32}$", (string?)receipt!["receipt"]);
        var order = await ShowsAsync(session, "invoiced");
        Assert.NotNull(order["invoicedDate"]);
        var package = Assert.Single(order["packageAttachment"]!["packages"]!.AsArray())!;
        Assert.Equal("184532", (string?)package["invoiceNumber"]);
        Assert.Equal(38990, (long?)package["invoiceValue"]);
        Assert.Equal(0, (int?)package["items"]![0]!["itemIndex"]);
    }

    [Theory]
    [InlineData("2031-03-12T11:00:00+00:00", "2031-03-12T15:00:00+00:00", "2031-03-12T11:00:00.0000000Z/2031-03-12T15:00:00.0000000Z")]
    [InlineData("2031-25-03 11:00:00", "2031-03-25 15:00:00", "2031-03-25T11:00:00.0000000Z/2031-03-25T15:00:00.0000000Z")]
    [InlineData("texto", "outro texto", null)] // filler texts, as examples of the reference have
    public async Task Windows_are_read_in_the_forms_of_the_reference(string start, string end, string? shown)
    {
        await using var session = new OrdersSession();
        var body = JsonNode.Parse(Example)!;
        foreach (var item in body["shippingData"]!["logisticsInfo"]!.AsArray())
            item!["deliveryWindow"] = new JsonObject { ["startDateUtc"] = start, ["endDateUtc"] = end, ["price"] = 0, ["lisPrice"] = 0, ["tax"] = 0 };
        await session.SendAsync(HttpMethod.Post, Placement, body.ToJsonString(), 200);
        var order = await ShowsAsync(session, "waiting-ffmt-authorization");
        Assert.Equal(shown, (string?)order["shippingData"]!["logisticsInfo"]![0]!["deliveryWindow"]);
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Get, Order, null, 404);
        await session.SendAsync(HttpMethod.Post, Fulfill, """{"marketplaceOrderId":"2031915"}""", 404);
        await session.SendAsync(HttpMethod.Post, $"{Order}/start-handling", null, 404);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("1", 1), 404);
        await session.SendAsync(HttpMethod.Post, $"{Order}/cancel", null, 404);
    }

    [Fact]
    public async Task An_order_is_placed_once_in_either_form()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        await session.SendAsync(HttpMethod.Post, Placement, $"[{Example}]", 200);
        Assert.Single(session.Universe.Orders.All);
        await session.SendAsync(HttpMethod.Post, Fulfill, """[{"marketplaceOrderId":"2031915"}]""", 201);
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        var order = await ShowsAsync(session, "window-to-cancel");
        Assert.EndsWith("@ct.vtex.com.br", (string?)order["clientProfileData"]!["email"], StringComparison.Ordinal);
        Assert.DoesNotContain("helena.prado", order.ToJsonString(), StringComparison.Ordinal);
        var bySequence = await session.SendAsync(HttpMethod.Get, $"{Orders}/seq{order["sequence"]}", null, 200);
        Assert.Equal("MKP-2031915", (string?)bySequence!["orderId"]);
    }

    [Fact]
    public async Task All_that_an_order_lacks_is_told_at_once()
    {
        await using var session = new OrdersSession();
        var refusal = await session.SendAsync(HttpMethod.Post, "/api/fulfillment/pvt/orders?affiliateId=M1", Example, 400);
        Assert.Contains("affiliateId", (string?)refusal!["error"]!["message"], StringComparison.Ordinal);
        refusal = await session.SendAsync(HttpMethod.Post, Placement, """{"items":[{"quantity":0}]}""", 400);
        foreach (var path in new[] { "$.items[0].id", "$.items[0].quantity", "$.marketplaceOrderId", "$.clientProfileData", "$.shippingData" })
            Assert.Contains(path, (string?)refusal!["error"]!["message"], StringComparison.Ordinal);
        Assert.Empty(session.Universe.Orders.All);
    }

    [Fact]
    public async Task An_early_invoice_takes_effect_once_the_order_is_handled()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("184532", 38990), 200);
        await ShowsAsync(session, "waiting-ffmt-authorization");
        await HandleAsync(session);
        await ShowsAsync(session, "invoiced");
    }

    [Fact]
    public async Task Partial_invoices_return_and_shipment()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        await HandleAsync(session);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("1", 8990), 200);
        await ShowsAsync(session, "invoice");
        await session.SendAsync(HttpMethod.Post, $"{Order}/cancel", """{"reason":"Desistiu"}""", 400);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("2", 30001), 400);
        var first = await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("2", 30000), 200);
        await ShowsAsync(session, "invoiced");
        var second = await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("2", 30000), 200);
        Assert.NotEqual((string?)first!["receipt"], (string?)second!["receipt"]);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("3", 38990, "Input"), 200);

        await session.SendAsync(HttpMethod.Put, $"{Order}/invoice/1/tracking", Tracking("Saiu"), 400);
        await session.SendAsync(HttpMethod.Patch, $"{Order}/invoice/1", """{"courier":null}""", 400);
        await session.SendAsync(
            HttpMethod.Patch, $"{Order}/invoice/1",
            """{"trackingNumber":"JAC1","trackingUrl":"https://rastreio.example.com/JAC1","dispatchedDate":null,"courier":"Rápido Jacarandá"}""", 200);
        foreach (var (text, delivered) in new[] { ("Saiu", false), ("Saiu", false), ("Entregue", true) })
            await session.SendAsync(HttpMethod.Put, $"{Order}/invoice/1/tracking", Tracking(text, delivered), 200);
        await session.SendAsync(HttpMethod.Put, $"{Order}/invoice/9/tracking", Tracking("Saiu"), 404);

        var packages = (await ShowsAsync(session, "invoiced"))["packageAttachment"]!["packages"]!.AsArray();
        Assert.Equal(["1 Output", "2 Output", "3 Input"], packages.Select(package => $"{package!["invoiceNumber"]} {package["type"]}"));
        Assert.Equal("JAC1", (string?)packages[0]!["trackingNumber"]);
        var courier = packages[0]!["courierStatus"]!;
        Assert.Equal(("ok", true), ((string?)courier["status"], (bool?)courier["finished"]));
        Assert.Equal(["Saiu", "Entregue"], courier["data"]!.AsArray().Select(one => (string?)one!["description"]));
        Assert.Equal(38990, (long?)packages[2]!["restitutions"]!["Refund"]!["value"]);
    }

    [Fact]
    public async Task A_cancellation_is_at_once_asked_for_denied_or_granted()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        await HandleAsync(session);
        await session.SendAsync(HttpMethod.Post, $"{Order}/cancel", """{"reason":"Desistiu","requestedByUser":true}""", 200);
        var order = await ShowsAsync(session, "cancellation-requested");
        var id = (string?)order["cancellationRequests"]![0]!["id"];
        const string Deny = "/api/orders/pvt/document/MKP-2031915/deny-cancellation-request";
        await session.SendAsync(HttpMethod.Post, Deny, """{"cancellationRequestId":"x","denyReason":"Já saiu"}""", 400);
        await session.SendAsync(HttpMethod.Post, Deny, $$"""{"cancellationRequestId":"{{id}}","denyReason":"Já saiu"}""", 200);
        await session.SendAsync(HttpMethod.Post, Deny, $$"""{"cancellationRequestId":"{{id}}"}""", 400);
        order = await ShowsAsync(session, "handling");
        Assert.True((bool?)order["cancellationRequests"]![0]!["deniedBySeller"]);
        for (var i = 0; i < 2; i++)
            await session.SendAsync(HttpMethod.Post, $"{Order}/cancel", null, 200);
        order = await ShowsAsync(session, "canceled");
        Assert.NotNull(order["cancellationData"]!["CancellationDate"]);
        await session.SendAsync(HttpMethod.Post, $"{Order}/cancel", null, 400);
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("1", 38990), 400);

        await session.SendAsync(HttpMethod.Post, Placement, Example.Replace("2031915", "2031916", StringComparison.Ordinal), 200);
        await session.SendAsync(HttpMethod.Post, $"{Orders}/MKP-2031916/cancel", """{"reason":"Desistiu"}""", 200);
        Assert.Equal("canceled", (string?)(await session.SendAsync(HttpMethod.Get, $"{Orders}/MKP-2031916", null, 200))!["status"]);
    }

    [Fact]
    public async Task What_has_no_end_is_refused_at_some_point()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        for (var i = 0; i < 1_000; i++)
            await session.Universe.Orders.InvoiceAsync("MKP-2031915", new Vtex.Tracking.Emulator.StoreInvoice(null, 1) { IsReturn = true });
        await session.SendAsync(HttpMethod.Post, $"{Order}/invoice", Invoice("1", 1), 400);
        await session.SendAsync(HttpMethod.Post, Placement, Example.Replace("38990", "-1", StringComparison.Ordinal), 400);
    }

    [Fact]
    public async Task Without_credentials_nobody_is_let_in()
    {
        await using var session = new OrdersSession();
        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppToken");
        Assert.Equal("1", (string?)(await session.SendAsync(HttpMethod.Get, Order, null, 401))!["error"]!["code"]);
        Assert.Empty(session.Emulator.Universes);
    }

    private static string Invoice(string number, long cents, string type = "Output") => $$"""
        {"type":"{{type}}","issuanceDate":"2031-03-10T15:20:00-0300","invoiceNumber":"{{number}}","invoiceValue":"{{cents}}",
         "trackingNumber":"","trackingUrl":"","courier":"","items":[{"id":"21407","price":37500,"quantity":1}]}
        """;

    private static string Tracking(string text, bool isDelivered = false) => $$"""
        {"isDelivered":{{(isDelivered ? "true" : "false")}},"deliveredDate":{{(isDelivered ? "\"2031-03-14 19:15\"" : "null")}},
         "events":[{"city":"São Paulo","state":"SP","description":"{{text}}","date":"2031-03-11"}]}
        """;

    private static async Task HandleAsync(OrdersSession session)
    {
        await session.SendAsync(HttpMethod.Post, Fulfill, """{"marketplaceOrderId":"2031915"}""", 201);
        await session.AdvanceAsync(TimeSpan.FromMinutes(30));
        await session.SendAsync(HttpMethod.Post, $"{Order}/start-handling", null, 204);
    }

    private static async Task<JsonNode> ShowsAsync(OrdersSession session, string status)
    {
        var order = (await session.SendAsync(HttpMethod.Get, Order, null, 200))!;
        Assert.Equal(status, (string?)order["status"]);
        return order;
    }
}
