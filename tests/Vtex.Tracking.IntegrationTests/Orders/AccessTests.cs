using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>Who may call what, and whose store is called; every answer by the contract.</summary>
public sealed class AccessTests
{
    private const string Order = "/api/oms/pvt/orders/MKP-2031915";
    private const string Placement = "/api/fulfillment/pvt/orders?affiliateId=MKP";

    private static readonly string Example = OrdersSession.Example("/api/fulfillment/pvt/orders");

    [Theory]
    [InlineData("GET", "/api/oms/pvt/orders", null, OrderRight.ListOrders)]
    [InlineData("GET", Order, null, OrderRight.ViewOrder)]
    [InlineData("POST", Order + "/start-handling", null, OrderRight.ChangeOrderWorkflowStatus)]
    [InlineData("POST", Order + "/cancel", null, OrderRight.CancelOrder)]
    [InlineData("POST", Order + "/invoice", """{"type":"Output","issuanceDate":"2031-03-10","invoiceNumber":"1","invoiceValue":"1","items":[]}""", OrderRight.NotifyInvoice)]
    [InlineData("POST", Order + "/invoice", """{"type":"Input","issuanceDate":"2031-03-10","invoiceNumber":"1","invoiceValue":"1","items":[]}""", OrderRight.NotifyRefund)]
    [InlineData("GET", "/api/orders/feed/config", null, OrderRight.FeedAndHookView)]
    [InlineData("DELETE", "/api/orders/hook/config", null, OrderRight.FeedAndHookAdmin)]
    public async Task A_key_without_the_permission_is_forbidden_and_one_with_it_is_not(string method, string path, string? body, OrderRight right)
    {
        foreach (var (rights, isForbidden) in new[]
        {
            (Enum.GetValues<OrderRight>().Where(one => one != right && one != OrderRight.OrdersFullAccess && !(right == OrderRight.FeedAndHookView && one == OrderRight.FeedAndHookAdmin)), true),
            ([right], false),
            ([OrderRight.OrdersFullAccess], false),
        })
        {
            await using var session = new OrdersSession(new UniverseOptions
            {
                AppKeys = [new EmulatorAppKey(OrdersSession.AppKey, "segredo") { OrderPermissions = [.. rights] }],
            });
            await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            if (body is not null)
                request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
            using var response = await session.Http.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(isForbidden, (int)response.StatusCode == 403);
        }
    }

    [Fact]
    public async Task A_listed_key_needs_its_own_token()
    {
        await using var session = new OrdersSession(new UniverseOptions { AppKeys = [new EmulatorAppKey(OrdersSession.AppKey, "outro")] });
        await session.SendAsync(HttpMethod.Get, Order, null, 401);
    }

    [Fact]
    public async Task The_store_is_found_by_key_host_header_and_user()
    {
        await using var session = new OrdersSession(new UniverseOptions { AppKeys = [new EmulatorAppKey("chave-qualquer", "segredo")] });
        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppKey");
        session.Http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "chave-qualquer");
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        Assert.Single(session.Universe.Orders.All);

        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppKey");
        session.Http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "vtexappkey-outra-loja-QWERTZ");
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        Assert.Single(session.Emulator.GetOrCreateUniverse("outra-loja").Orders.All);
        await session.SendAsync(HttpMethod.Post, "http://terceira.vtexcommercestable.com.br" + Placement, Example, 200);
        Assert.Single(session.Emulator.GetOrCreateUniverse("terceira").Orders.All);
        session.Http.DefaultRequestHeaders.Add("Vtex-Emulator-Universe", "quarta");
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        Assert.Single(session.Emulator.GetOrCreateUniverse("quarta").Orders.All);
    }

    [Fact]
    public async Task A_user_s_token_opens_the_store_of_its_universe()
    {
        await using var session = new OrdersSession();
        using var http = new HttpClient(session.Emulator.CreateHandler()) { BaseAddress = session.Emulator.BaseAddress };
        using var login = await http.PostAsJsonAsync("receiver/auth", new { username = "minha-loja", password = "x" }, TestContext.Current.CancellationToken);
        var token = (string?)(await login.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken))!["accessToken"];
        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppKey");
        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppToken");
        session.Http.DefaultRequestHeaders.Add("VtexIdclientAutCookie", token);
        await session.SendAsync(HttpMethod.Post, Placement, Example, 200);
        Assert.Single(session.Emulator.GetOrCreateUniverse("minha-loja").Orders.All);
        session.Http.DefaultRequestHeaders.Remove("VtexIdclientAutCookie");
        session.Http.DefaultRequestHeaders.Add("VtexIdclientAutCookie", "nada");
        await session.SendAsync(HttpMethod.Get, Order, null, 401);
    }

    [Fact]
    public async Task Too_many_calls_in_a_minute_are_refused_until_it_is_over()
    {
        await using var session = new OrdersSession(new UniverseOptions { Store = new StoreOptions { CallsPerMinute = 2, SellerPaymentAffiliates = ["PAY"] } });
        await session.SendAsync(HttpMethod.Get, Order, null, 404);
        await session.SendAsync(HttpMethod.Post, "/api/fulfillment/pvt/orders?affiliateId=PAY", Example, 500);
        await session.SendAsync(HttpMethod.Get, Order, null, 429);
        await session.AdvanceAsync(TimeSpan.FromMinutes(1));
        await session.SendAsync(HttpMethod.Get, Order, null, 404);
    }
}
