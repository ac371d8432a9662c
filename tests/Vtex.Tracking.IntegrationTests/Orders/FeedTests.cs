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
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", "\"expression\":\"x =\""), 400);
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", "\"status\":[\"x\"]"), 409);
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromWorkflow", "\"status\":[]", retention: 5), 400);
        await session.SendAsync(HttpMethod.Post, "/api/orders/expressions/jsonata", """{"Expression":"$map(a)","Document":"{}"}""", 400);
        await session.SendAsync(HttpMethod.Post, "/api/orders/expressions/jsonata", """{"Expression":"true","Document":"{"}""", 400);
        await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 404);
    }

    [Theory]
    [InlineData("status = \\\"canceled\\\"", "{\\\"status\\\":\\\"canceled\\\"}", true)] // as the reference escapes its example
    [InlineData("value > 100", "{\"value\":100}", false)]
    public async Task An_expression_can_be_tested(string expression, string document, bool holds)
    {
        await using var session = new OrdersSession();
        var body = new JsonObject { ["Expression"] = expression, ["Document"] = document }.ToJsonString();
        Assert.Equal(holds, (bool)(await session.SendAsync(HttpMethod.Post, "/api/orders/expressions/jsonata", body, 200))!);
    }

    [Theory]
    [InlineData(false, "invoiced")]
    [InlineData(true, "invoiced invoiced invoiced")]
    public async Task A_delivery_shows_by_an_expression(bool isSingleFireOff, string states)
    {
        await using var session = new OrdersSession(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        var filter = $"\"expression\":\"packageAttachment.packages.courierStatus.finished = true\",\"disableSingleFire\":{(isSingleFireOff ? "true" : "false")}";
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", filter), 200);
        Assert.Equal("FromOrders", (string?)(await session.SendAsync(HttpMethod.Get, $"{Feed}/config", null, 200))!["filter"]!["type"]);
        var orders = session.Universe.Orders;
        var id = (await orders.PlaceAsync(Own())).OrderId;
        await orders.StartHandlingAsync(id);
        await orders.InvoiceAsync(id, new StoreInvoice("1", 100) { Shipment = new StoreShipment("JAC1") });
        Assert.Empty(await ReadAsync(session));
        await orders.TrackAsync(id, "1", new StoreTracking(true, session.Emulator.Clock.GetUtcNow(), []));
        await orders.ShipAsync(id, "1", new StoreShipment("JAC2"));
        await orders.ShipAsync(id, "1", new StoreShipment("JAC3"));
        Assert.Equal(states, string.Join(' ', (await ReadAsync(session)).Select(item => (string?)item["state"])));
    }

    [Fact]
    public async Task A_known_issue_passes_changes_of_the_status_over()
    {
        await using var session = new OrdersSession(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        await session.Universe.Quirks.EnableAsync("ki-832400");
        await session.SendAsync(HttpMethod.Post, $"{Feed}/config", Config("FromOrders", "\"expression\":\"status = 'ready-for-handling'\""), 200);
        await session.Universe.Orders.PlaceAsync(Own());
        Assert.Empty(await ReadAsync(session));
        await session.Universe.Quirks.DisableAsync("ki-832400");
        await session.Universe.Orders.PlaceAsync(Own());
        Assert.Equal("ready-for-handling", (string?)Assert.Single(await ReadAsync(session))["state"]);
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
