using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.Client.Tests.Orders;

/// <summary>What breaks later is refused before it is sent.</summary>
public sealed class OrderValidationTests
{
    private static readonly DateTimeOffset Noon = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("000 184532")]
    [InlineData("000184532 ")]
    [InlineData("000184532/1")]
    [InlineData("#184532")]
    [InlineData("000184532-1")]
    [InlineData("nº184532")]
    [InlineData("")]
    public async Task Numbers_of_invoices_are_letters_and_digits(string number) =>
        Assert.Equal(["$.invoiceNumber"], await FaultsAsync(client => client.InvoiceAsync("MKP-1", Shops.Invoice with { InvoiceNumber = number })));

    [Theory]
    [InlineData("a/b")]
    [InlineData("..")]
    [InlineData("a\0")]
    [InlineData("MKP-", 0xD83D)]
    [InlineData("MKP-", 0xDE00)]
    public async Task Ids_that_would_lead_to_another_order_are_not_sent(string id, int end = ' ')
    {
        // No attribute can have half a pair in a text.
        id = (id + (char)end).TrimEnd();
        using var server = new ScriptedServer();
        using var client = server.Orders();

        await Assert.ThrowsAsync<ArgumentException>(() => client.GetAsync(id));
        Assert.Empty(server.Calls);
    }

    [Theory]
    [InlineData("000184532/1")]
    [InlineData("18 4532")]
    public async Task Numbers_that_no_address_finds_are_refused_later_too(string number)
    {
        Assert.Equal(["$.invoiceNumber"], await FaultsAsync(client => client.UpdateInvoiceAsync("MKP-1", number, Shops.Shipment)));
        Assert.Equal(["$.invoiceNumber"], await FaultsAsync(client => client.UpdateTrackingAsync("MKP-1", number, Shops.Delivered)));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-6)]
    [InlineData(1)]
    public async Task Times_have_an_offset_of_Brazil_or_are_utc(int hours)
    {
        var time = new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.FromHours(hours));

        Assert.Equal(
            ["$.issuanceDate", "$.dispatchedDate"],
            await FaultsAsync(client => client.InvoiceAsync("MKP-1", Shops.Invoice with { IssuanceDate = time, DispatchedDate = time })));
        Assert.Equal(["$.issuanceDate"], await FaultsAsync(client => client.InvoiceAsync("MKP-1", Shops.Invoice with { IssuanceDate = default })));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(-5)]
    public async Task Those_of_Brazil_and_utc_are_sent(int hours) => Assert.Empty(await FaultsAsync(client => client.InvoiceAsync(
        "MKP-1", Shops.Invoice with { IssuanceDate = new DateTimeOffset(2031, 3, 1, 9, 0, 0, TimeSpan.FromHours(hours)) })));

    [Fact]
    public async Task A_delivery_is_neither_before_the_dispatch_nor_in_the_future_nor_without_a_time()
    {
        var update = Shops.Delivered with { DispatchedDate = Noon };

        Assert.Equal(["$.deliveredDate"], await FaultsAsync(Send(update with { DeliveredDate = Noon })));
        Assert.Equal(["$.deliveredDate"], await FaultsAsync(Send(Shops.Delivered with { DeliveredDate = Noon.AddMinutes(6) })));
        Assert.Equal(["$.deliveredDate"], await FaultsAsync(Send(Shops.Delivered with { DeliveredDate = null })));
        Assert.Equal(["$.deliveredDate"], await FaultsAsync(Send(Shops.Delivered with { IsDelivered = false })));
        Assert.Empty(await FaultsAsync(Send(update with { DeliveredDate = Noon.AddMinutes(1) })));
    }

    [Theory]
    [InlineData("""[{"invoiceNumber":"000184532","trackingNumber":""}]""", "$.trackingNumber")]
    [InlineData("""[{"invoiceNumber":"000184532"}]""", "$.trackingNumber")]
    [InlineData("""[{"invoiceNumber":"000184533","trackingNumber":"JAC"}]""", "$.invoiceNumber")]
    [InlineData("[]", "$.invoiceNumber")]
    public async Task Tracking_before_a_tracking_number_is_refused(string packages, string place)
    {
        using var server = new ScriptedServer();
        server.Answer(() => Answers.Json("{\"packageAttachment\":{\"packages\":" + packages + "}}"));
        using var client = server.Orders();

        var refusal = await Assert.ThrowsAsync<VtexValidationException>(() => Send(Shops.Delivered)(client));

        Assert.Equal([place], refusal.Faults.Select(fault => fault.Path));
        Assert.Equal(HttpMethod.Get, Assert.Single(server.Calls).Method);
    }

    [Theory]
    [InlineData(HttpStatusCode.Forbidden, ValidationMode.Documented, 2)]
    [InlineData(HttpStatusCode.OK, ValidationMode.Off, 1)]
    public async Task Without_a_look_it_is_sent(HttpStatusCode look, ValidationMode mode, int calls)
    {
        using var server = new ScriptedServer();
        server.Api = (request, _) => Task.FromResult(request.Method == HttpMethod.Get ? Answers.Status(look) : Answers.Json("{}"));
        using var client = server.Orders(options => options.Validation = mode);

        await Send(Shops.Delivered)(client);

        Assert.Equal(calls, server.Calls.Count);
        Assert.Equal(
            """{"isDelivered":true,"deliveredDate":"2031-03-01 11:45","events":[{"city":"S\u00E3o Paulo","state":"SP","description":"Entregue","date":"2031-03-01"}]}""",
            server.Calls[^1].Body);
    }

    [Fact]
    public async Task A_tracking_address_needs_a_number() => Assert.Equal(
        ["$.trackingNumber"],
        await FaultsAsync(client => client.InvoiceAsync("MKP-1", Shops.Invoice with { TrackingUrl = "https://rastreio.example.com", TrackingNumber = "" })));

    [Fact]
    public async Task An_order_that_cannot_be_is_refused_whole() => Assert.Equal(
        ["$.marketplaceOrderId", "$.marketplacePaymentValue", "$.items[0].quantity", "$.shippingData.updateStatus", "$.shippingData.logisticsInfo[0].itemIndex"],
        (await FaultsAsync(client => client.PlaceAsync(Shops.Order with
        {
            MarketplaceOrderId = "2031/915",
            MarketplacePaymentValue = new Cents(-1),
            Items = [Shops.Order.Items[0] with { Quantity = 0 }],
            ShippingData = Shops.Order.ShippingData with
            {
                UpdateStatus = "outdated",
                LogisticsInfo = [new ExternalLogisticsInfo { ItemIndex = 1, SelectedSla = "Expressa", Price = Cents.Zero }],
            },
        }))).ToArray());

    [Fact]
    public async Task An_import_holds_the_invoice_against_the_order() => Assert.Equal(
        ["$.invoice.items[0].quantity", "$.invoice.items[1].id"],
        (await FaultsAsync(client => client.ImportAsync(Shops.Order, Shops.Invoice with
        {
            Items = [Shops.Invoice.Items[0] with { Quantity = 3 }, Shops.Invoice.Items[0] with { Id = "9" }],
        }))).ToArray());

    [Theory]
    [InlineData("FromOrders", null, "$.filter.expression")]
    [InlineData("FromWorkflow", "value > 1", "$.filter.expression")]
    [InlineData("FromElsewhere", null, "$.filter.type")]
    public async Task Filters_are_of_one_type(string type, string? expression, string place)
    {
        var filter = new FeedFilter { Type = type, Expression = expression };

        Assert.Equal([place], await FaultsAsync(client => client.Feed.ConfigureAsync(Shops.Feed with { Filter = filter })));
    }

    [Fact]
    public async Task Bounds_of_feeds_and_hooks_are_those_of_the_guides()
    {
        var queue = new FeedQueue { VisibilityTimeoutInSeconds = 0, MessageRetentionPeriodInSeconds = 345_599 };
        Assert.Equal(
            ["$.queue.visibilityTimeoutInSeconds", "$.queue.MessageRetentionPeriodInSeconds"],
            await FaultsAsync(client => client.Feed.ConfigureAsync(Shops.Feed with { Queue = queue })));
        Assert.Equal(
            ["$.hook.url"],
            await FaultsAsync(client => client.Hook.ConfigureAsync(Shops.Hook with { Hook = Shops.Hook.Hook with { Url = "http://erp.example.com" } })));
    }

    [Fact]
    public async Task Strict_knows_more()
    {
        var order = Shops.Order with { ClientProfileData = Shops.Order.ClientProfileData with { Document = "52998224724", Email = "helena" } };

        Assert.Empty(await FaultsAsync(client => client.PlaceAsync(order)));
        Assert.Equal(
            ["$.clientProfileData.email", "$.clientProfileData.document"],
            await FaultsAsync(client => client.PlaceAsync(order), ValidationMode.Strict));
        Assert.Equal(
            ["$.invoiceKey"],
            await FaultsAsync(client => client.InvoiceAsync("MKP-1", Shops.Invoice with { InvoiceKey = "3531" }), ValidationMode.Strict));
    }

    private static Func<VtexOrdersClient, Task> Send(TrackingUpdate update) =>
        client => client.UpdateTrackingAsync("MKP-1", "000184532", update);

    /// <summary>The places of the faults; nothing was sent if there are any.</summary>
    private static async Task<IEnumerable<string>> FaultsAsync(
        Func<VtexOrdersClient, Task> call, ValidationMode mode = ValidationMode.Documented)
    {
        using var server = new ScriptedServer();
        server.Answer(() => Answers.Json("""{"packageAttachment":{"packages":[{"invoiceNumber":"000184532","trackingNumber":"JAC"}]}}"""));
        using var client = server.Orders(options => options.Validation = mode);
        try
        {
            await call(client);
            return [];
        }
        catch (VtexValidationException refusal)
        {
            Assert.Empty(server.Calls);
            return refusal.Faults.Select(fault => fault.Path);
        }
    }
}
