using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Orders.Models;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>The list of orders: late, in pages, filtered; every answer by the contract.</summary>
public sealed class ListTests
{
    private const string Path = "/api/oms/pvt/orders";

    [Fact]
    public async Task An_order_is_listed_four_minutes_late_as_it_was_then()
    {
        await using var session = new OrdersSession();
        await session.Orders.PlaceAsync(SampleOrders.External("1"), cancellationToken: TestContext.Current.CancellationToken);
        await session.AdvanceAsync(TimeSpan.FromMinutes(4) - TimeSpan.FromTicks(1));
        Assert.Empty(await ListAsync(session, ""));
        await session.AdvanceAsync(TimeSpan.FromTicks(1));
        Assert.Equal(["MKP-1 waiting-ffmt-authorization"], await ListAsync(session, ""));
        await session.Universe.Orders.CancelAsync("MKP-1");
        Assert.Equal(["MKP-1 waiting-ffmt-authorization"], await ListAsync(session, ""));
        await session.AdvanceAsync(TimeSpan.FromMinutes(4));
        Assert.Equal(["MKP-1 canceled"], await ListAsync(session, ""));
    }

    [Fact]
    public async Task Pages_and_order()
    {
        await using var session = new OrdersSession();
        for (var i = 1; i <= 33; i++)
        {
            await session.Universe.Orders.PlaceAsync(Own(i));
            await session.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await session.AdvanceAsync(TimeSpan.FromMinutes(4));
        var page = (await session.SendAsync(HttpMethod.Get, $"{Path}?page=3", null, 200))!;
        Assert.Equal((33, 3, 3, 15), ((int)page["paging"]!["total"]!, (int)page["paging"]!["pages"]!, (int)page["paging"]!["currentPage"]!, (int)page["paging"]!["perPage"]!));
        Assert.Equal([3, 2, 1], Values(page));
        Assert.Equal([1, 2], Values((await session.SendAsync(HttpMethod.Get, $"{Path}?per_page=2&orderBy=creationDate,asc", null, 200))!));
        Assert.Equal([1, 2], Values((await session.SendAsync(HttpMethod.Get, $"{Path}?per_page=2&orderBy=MKP-2031915,asc", null, 200))!)); // an id, as the reference writes
        Assert.Equal([33, 32], Values((await session.SendAsync(HttpMethod.Get, $"{Path}?per_page=2&orderBy=totalValue,desc", null, 200))!));
        Assert.Empty(Values((await session.SendAsync(HttpMethod.Get, $"{Path}?page=30&per_page=100", null, 200))!));
        foreach (var odd in (string[])["page=31", "page=0", "per_page=101", "orderBy=orderId,up", "f_status=nada", "q=a%2Bb", "f_creationDate=ontem", "f_shippingEstimate=x", "f_isInstore=talvez"])
            await session.SendAsync(HttpMethod.Get, $"{Path}?{odd}", null, 400);
        Assert.Equal(33, (int)page["stats"]!["stats"]!["totalValue"]!["Facets"]!["origin"]!["Marketplace"]!["Count"]!);
    }

    [Fact]
    public async Task Filters_find_what_they_say()
    {
        await using var session = new OrdersSession();
        await session.Orders.PlaceAsync(SampleOrders.External("1"), cancellationToken: TestContext.Current.CancellationToken);
        await session.AdvanceAsync(TimeSpan.FromHours(1));
        var own = await session.Universe.Orders.PlaceAsync(Own(5) with
        {
            Operator = "caio@example.com",
            Deliveries = [new StoreDelivery(0, "Expressa", 0) { ShippingEstimate = "1d" }],
        });
        await session.AdvanceAsync(TimeSpan.FromHours(1));
        foreach (var filter in (string[])["f_affiliateId=MKP", "q=helena.prado@example.com", "q=52998224725", "q=PRADO", "searchField=21407", "f_status=waiting-ffmt-authorization",
            "f_creationDate=creationDate:[2031-03-10T17:00:00.000Z TO 2031-03-10T17:59:59.999Z]"])
            Assert.Equal(["MKP-1 waiting-ffmt-authorization"], await ListAsync(session, filter));
        foreach (var filter in (string[])["f_callCenterOperatorName=caio@example.com", "f_status=ready-for-handling", "f_paymentNames=Boleto", "f_shippingEstimate=1.days", $"q={own.Sequence}",
            "f_authorizedDate=authorizedDate:[2031-03-10T17:00:00.000Z TO 2031-03-10T19:59:59.999Z]",
            "f_authorizedDate=creationDate:[2031-03-10T17:00:00.000Z TO 2031-03-10T19:59:59.999Z]"])
            Assert.Equal([$"{own.OrderId} ready-for-handling"], await ListAsync(session, filter));
        foreach (var filter in (string[])["f_RnB=x", "f_isInstore=true", "incompleteOrders=true", "f_hasInputInvoice=true", "f_shippingEstimate=-1.days", "q=ninguem", "f_status=invoiced", "salesChannelId=9"])
            Assert.Empty(await ListAsync(session, filter));
        await session.AdvanceAsync(TimeSpan.FromDays(3));
        Assert.Equal([$"{own.OrderId} ready-for-handling"], await ListAsync(session, "f_shippingEstimate=-1.days"));
        await session.AdvanceAsync(TimeSpan.FromDays(740));
        Assert.Empty(await ListAsync(session, ""));
        await session.SendAsync(HttpMethod.Get, $"{Path}/MKP-1", null, 404);
    }

    [Fact]
    public async Task The_SDK_walks_through_all_of_it()
    {
        await using var session = new OrdersSession();
        for (var i = 1; i <= 45; i++)
        {
            await session.Universe.Orders.PlaceAsync(Own(i));
            await session.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        await session.AdvanceAsync(TimeSpan.FromMinutes(4));
        var seen = new List<OrderSummary>();
        await foreach (var order in session.Orders.ListAsync(new OrderFilter { PageSize = 1 }, TestContext.Current.CancellationToken))
            seen.Add(order);
        Assert.Equal(45, seen.Count);
    }

    private static NewStoreOrder Own(long cents) => new()
    {
        Items = [new StoreItem("9", 1, cents)],
        Customer = new StoreCustomer { Email = "rui@example.com", FirstName = "Rui", LastName = "Sá" },
        PaymentName = "Boleto",
    };

    private static IEnumerable<int> Values(JsonNode page) => page["list"]!.AsArray().Select(order => (int)order!["totalValue"]!);

    private static async Task<IEnumerable<string>> ListAsync(OrdersSession session, string filter) =>
        (await session.SendAsync(HttpMethod.Get, $"{Path}?{filter}", null, 200))!["list"]!.AsArray().Select(order => $"{order!["orderId"]} {order["status"]}");
}
