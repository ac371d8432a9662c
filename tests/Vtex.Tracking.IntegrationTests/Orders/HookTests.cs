using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>The hook of changes, against receivers on this machine.</summary>
public sealed class HookTests
{
    private const string Hook = "/api/orders/hook/config";

    [Fact]
    public async Task It_is_pinged_and_then_told_each_change()
    {
        await using var session = new OrdersSession();
        await using var receiver = await HookReceiver.StartAsync();
        var answer = await session.SendAsync(HttpMethod.Post, Hook, Config(receiver.Address), 200);
        Assert.Equal("lojaipe", (string?)answer!["Origin"]!["Account"]);
        Assert.Equal("segredo {\"hookConfig\":\"ping\"}", await receiver.NextAsync());
        var saved = await session.SendAsync(HttpMethod.Get, Hook, null, 200);
        Assert.Equal("segredo", (string?)saved!["hook"]!["headers"]!["key"]);

        await session.Universe.Orders.PlaceAsync(Own());
        await session.AdvanceAsync(TimeSpan.FromMinutes(30));
        var told = JsonNode.Parse((await receiver.NextAsync())["segredo ".Length..])!;
        Assert.Equal(("ready-for-handling", "window-to-cancel"), ((string?)told["State"], (string?)told["LastState"]));
        Assert.Equal(OrdersSession.AppKey, (string?)told["Origin"]!["Key"]);
        Assert.DoesNotContain("segredo", string.Concat(session.Universe.Events), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_is_told_at_once_on_a_clock_that_stands_still()
    {
        await using var session = new OrdersSession();
        await using var receiver = await HookReceiver.StartAsync();
        await session.SendAsync(HttpMethod.Post, Hook, Config(receiver.Address, "payment-approved"), 200);
        await receiver.NextAsync();
        await session.Universe.Orders.PlaceAsync(Own());
        Assert.Contains("payment-approved", await receiver.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_fails_is_sent_again_with_growing_pauses()
    {
        await using var session = new OrdersSession();
        await using var receiver = await HookReceiver.StartAsync();
        await session.SendAsync(HttpMethod.Post, Hook, Config(receiver.Address), 200);
        await receiver.NextAsync();
        receiver.Status = 503;
        await session.Universe.Orders.PlaceAsync(Own());
        await session.AdvanceAsync(TimeSpan.FromMinutes(30));
        foreach (var minutes in (int[])[1, 2, 4, 8])
        {
            await receiver.NextAsync();
            await session.AdvanceAsync(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
            Assert.Equal(0, receiver.Waiting);
            await session.AdvanceAsync(TimeSpan.FromSeconds(1));
        }

        receiver.Status = 200;
        await receiver.NextAsync();
        await session.AdvanceAsync(TimeSpan.FromMinutes(16));
        await receiver.NextAsync();
        await session.AdvanceAsync(TimeSpan.FromDays(1));
        Assert.Equal(0, receiver.Waiting);
    }

    [Fact]
    public async Task It_ends_after_three_silent_days()
    {
        await using var session = new OrdersSession();
        await using var receiver = await HookReceiver.StartAsync();
        await session.SendAsync(HttpMethod.Post, Hook, Config(receiver.Address), 200);
        await session.AdvanceAsync(TimeSpan.FromDays(3) - TimeSpan.FromTicks(1));
        await session.SendAsync(HttpMethod.Get, Hook, null, 200);
        await session.AdvanceAsync(TimeSpan.FromTicks(1));
        await session.SendAsync(HttpMethod.Get, Hook, null, 404);
    }

    [Fact]
    public async Task What_does_not_answer_the_ping_is_not_saved()
    {
        await using var session = new OrdersSession();
        await using var receiver = await HookReceiver.StartAsync();
        receiver.Status = 204;
        await session.SendAsync(HttpMethod.Post, Hook, Config(receiver.Address), 400);
        await session.SendAsync(HttpMethod.Post, Hook, Config(new Uri("http://erp.example.com/")), 400);
        await session.SendAsync(HttpMethod.Post, Hook, Config(new Uri("https://erp.example.com/")), 400);
        await session.SendAsync(HttpMethod.Post, Hook, Config(new Uri("http://127.0.0.1:1/")), 400);
        await session.SendAsync(HttpMethod.Get, Hook, null, 404);
        await session.SendAsync(HttpMethod.Delete, Hook, null, 404);
    }

    private static string Config(Uri address, string status = "ready-for-handling") => $$$"""
        {"filter":{"type":"FromWorkflow","status":["{{{status}}}"]},"hook":{"url":"{{{address}}}","headers":{"key":"segredo"} } }
        """;

    private static NewStoreOrder Own() => new()
    {
        Items = [new StoreItem("9", 1, 100)],
        Customer = new StoreCustomer { Email = "rui@example.com", FirstName = "Rui", LastName = "Sá" },
    };
}
