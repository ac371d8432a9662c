using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>The feed of changes; every answer by the contract.</summary>
public sealed class FeedTests
{
    private const string Feed = "/api/orders/feed";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_not_committed_comes_again()
    {
        await using var session = new OrdersSession();
        await session.SendAsync(HttpMethod.Get, $"{Feed}?maxlot=10", null, 404);
        await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 404);
        await session.Universe.Orders.PlaceAsync(Own());
        await ConfigureAsync(session, "\"status\":[\"payment-approved\",\"ready-for-handling\"]");
        Assert.Empty(await ReadAsync(session)); // what was before the setup is not in it
        await session.Universe.Orders.PlaceAsync(Own());
        var first = Assert.Single(await ReadAsync(session));
        Assert.Equal(("payment-approved", "payment-pending", "Marketplace"), ((string?)first["state"], (string?)first["lastState"], (string?)first["domain"]));
        Assert.Empty(await ReadAsync(session));
        Assert.Equal(1, (int)(await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 200))!["quantity"]!);
        await session.AdvanceAsync(TimeSpan.FromSeconds(240));
        var again = Assert.Single(await ReadAsync(session));
        Assert.Equal((string?)first["eventId"], (string?)again["eventId"]);
        Assert.NotEqual((string?)first["handle"], (string?)again["handle"]);
        await session.SendAsync(HttpMethod.Post, Feed, $$"""{"handles":["{{again["handle"]}}","nada"]}""", 200);
        await session.AdvanceAsync(TimeSpan.FromHours(1));
        Assert.Equal(["ready-for-handling", "ready-for-handling"], (await ReadAsync(session)).Select(item => (string?)item["state"]));
        await session.SendAsync(HttpMethod.Delete, $"{Feed}/config", null, 200);
        await session.SendAsync(HttpMethod.Post, Feed, """{"handles":[]}""", 404);
    }

    [Fact]
    public async Task It_forgets_after_its_retention()
    {
        await using var session = new OrdersSession();
        await ConfigureAsync(session, "\"status\":[]");
        await session.Universe.Orders.PlaceAsync(Own());
        await session.AdvanceAsync(TimeSpan.FromDays(4) - TimeSpan.FromMinutes(1));
        Assert.NotEmpty(await ReadAsync(session));
        await session.AdvanceAsync(TimeSpan.FromMinutes(1));
        var left = await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 200);
        Assert.Equal(1, (int)left!["quantity"]!); // the end of the grace period came half an hour later
        await session.AdvanceAsync(TimeSpan.FromMinutes(30));
        await session.SendAsync(HttpMethod.Get, $"{Feed}?maxlot=10", null, 404);
    }

    [Fact]
    public async Task What_cannot_be_configured_is_refused()
    {
        await using var session = new OrdersSession();
        await ConfigureAsync(session, "\"expression\":\"status = \\\"invoiced\\\"\"", status: 409);
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", "\"expression\":\"x\""), 400);
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", "\"status\":[\"x\"]"), 409);
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromWorkflow", "\"status\":[]", retention: 5), 400);
        await session.SendAsync(HttpMethod.Post, "/api/orders/expressions/jsonata", """{"Expression":"true","Document":"{}"}""", 400);
        await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 404);
    }

    [Fact]
    public async Task Each_key_has_its_own_and_the_SDK_reads_it_to_its_end()
    {
        await using var session = new OrdersSession();
        await session.Orders.Feed.ConfigureAsync(
            new()
            {
                Filter = new() { Type = "FromWorkflow", Status = [OrderStatus.ReadyForHandling] },
                Queue = new() { VisibilityTimeoutInSeconds = 240, MessageRetentionPeriodInSeconds = 345_600 },
            },
            Ct);
        for (var i = 0; i < 25; i++)
            await session.Universe.Orders.PlaceAsync(Own());
        await session.AdvanceAsync(TimeSpan.FromMinutes(30));
        var states = new List<string?>();
        await foreach (var item in session.Orders.Feed.ReadAsync(new() { EndWhenEmpty = true }, Ct))
            states.Add(item.State?.Value);
        Assert.Equal(Enumerable.Repeat("ready-for-handling", 25), states);
        Assert.Equal(0, (await session.Orders.Feed.GetConfigurationAsync(Ct)).Quantity);
        session.Http.DefaultRequestHeaders.Remove("X-VTEX-API-AppKey");
        session.Http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "vtexappkey-lojaipe-ZZZZZZ");
        await session.SendAsync(HttpMethod.Get, $"{Feed}?maxlot=10", null, 404);
    }

    private static NewStoreOrder Own() => new()
    {
        Items = [new StoreItem("9", 1, 100)],
        Customer = new StoreCustomer { Email = "rui@example.com", FirstName = "Rui", LastName = "Sá" },
    };

    private static string Config(string type, string filter, int retention = 345_600) => $$"""
        {"filter":{"type":"{{type}}",{{filter}}},"queue":{"visibilityTimeoutInSeconds":240,"messageRetentionPeriodInSeconds":{{retention}} } }
        """;

    private static Task<JsonNode?> ConfigureAsync(OrdersSession session, string filter, int status = 200) =>
        session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromWorkflow", filter), status);

    private static async Task<IReadOnlyList<JsonNode>> ReadAsync(OrdersSession session) =>
        [.. (await session.SendAsync(HttpMethod.Get, $"{Feed}?maxlot=10", null, 200))!.AsArray().Select(item => item!)];
}
