using System.Text.Json.Nodes;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Vtex.Tracking.Emulator.Tests.Cli;

/// <summary>An agent that has the MCP server alone drives a parcel from order to delivery.</summary>
public sealed class AgentTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Category", "Slow")]
    public async Task An_agent_drives_a_parcel_from_order_to_delivery()
    {
        await using var client = await ConnectAsync();
        var tools = await client.ListToolsAsync(cancellationToken: Cancel);
        Assert.InRange(tools.Count, 10, 16);
        Assert.All(tools, tool => Assert.False(string.IsNullOrWhiteSpace(tool.Description)));

        var order = await CallAsync(client, "place_order", new()
        {
            ["universe"] = "loja",
            ["order"] = """{"items":[{"id":"21407","quantity":1,"price":37500,"name":"Chaleira"}],"customer":{"firstName":"Helena","lastName":"Prado","email":"helena@example.com","document":"52998224725"},"address":{"postalCode":"01310-200","city":"São Paulo","state":"SP","street":"Avenida Paulista","number":"1578"}}""",
        });
        var orderId = (string)order["orderId"]!;
        await CallAsync(client, "advance_clock", new() { ["universe"] = "loja", ["by"] = "1h" });
        Assert.Equal("ready-for-handling", (string?)(await CallAsync(client, "get_order", new() { ["universe"] = "loja", ["orderId"] = orderId }))["status"]);
        await CallAsync(client, "move_order", new() { ["universe"] = "loja", ["orderId"] = orderId, ["step"] = "start-handling" });
        await CallAsync(client, "move_order", new() { ["universe"] = "loja", ["orderId"] = orderId, ["step"] = "invoice", ["fields"] = """{"invoiceNumber":"1845","value":37500}""" });

        await CallAsync(client, "create_service", new()
        {
            ["universe"] = "loja",
            ["firstName"] = "Helena",
            ["postalCode"] = "01310-200",
            ["street"] = "Avenida Paulista",
            ["orderNumber"] = orderId,
            ["invoice"] = "1845",
        });
        await CallAsync(client, "list_moves", new() { ["universe"] = "loja", ["id"] = 1 });
        await CallAsync(client, "move_service", new() { ["universe"] = "loja", ["id"] = 1, ["move"] = "Route", ["fields"] = """{"driver":"joao"}""" });
        await CallAsync(client, "move_service", new() { ["universe"] = "loja", ["id"] = 1, ["move"] = "Start" });
        await CallAsync(client, "advance_clock", new() { ["universe"] = "loja", ["by"] = "PT30M" });
        await CallAsync(client, "move_service", new() { ["universe"] = "loja", ["id"] = 1, ["move"] = "Deliver", ["fields"] = """{"receiverName":"Helena"}""" });
        var service = await CallAsync(client, "get_service", new() { ["universe"] = "loja", ["id"] = 1 });
        Assert.Contains("Realizado", service.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("invoiced", (string?)(await CallAsync(client, "get_order", new() { ["universe"] = "loja", ["orderId"] = orderId }))["status"]);
    }

    [Fact]
    [Trait("Category", "Slow")]
    public async Task The_universe_of_the_user_stays_as_it_is_unless_the_agent_says_so()
    {
        await using var emulator = await TrackingEmulator.StartAsync(null, Cancel);
        var universe = emulator.GetOrCreateUniverse("loja");
        var before = emulator.Clock.GetUtcNow();
        await using var client = await ConnectAsync("--url", emulator.BaseAddress.AbsoluteUri);

        await CallAsync(client, "create_service", Service());
        await CallAsync(client, "advance_clock", new() { ["universe"] = "loja", ["by"] = "6h" });
        Assert.Equal((0L, before), (universe.LastSequence, emulator.Clock.GetUtcNow()));
        var fork = emulator.Universes.Single(known => known.Name == "loja-fork-1");
        Assert.Equal(before.AddHours(6), fork.Clock.GetUtcNow());

        var inPlace = Service();
        inPlace["inPlace"] = true;
        await CallAsync(client, "create_service", inPlace);
        Assert.NotEqual(0L, universe.LastSequence);

        var refused = await client.CallToolAsync("get_service", new Dictionary<string, object?> { ["universe"] = "loja", ["id"] = 99 }, cancellationToken: Cancel);
        Assert.True(refused.IsError);
        Assert.Contains("There is no such service", ((TextContentBlock)refused.Content[0]).Text, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Service() => new()
    {
        ["universe"] = "loja",
        ["firstName"] = "Helena",
        ["postalCode"] = "01310-200",
        ["street"] = "Avenida Paulista",
    };

    private static Task<McpClient> ConnectAsync(params string[] arguments) => McpClient.CreateAsync(
        new StdioClientTransport(new StdioClientTransportOptions { Name = "test", Command = "dotnet", Arguments = [Repository.Tool, "mcp", .. arguments] }),
        cancellationToken: Cancel);

    private static async Task<JsonNode> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments)
    {
        var result = await client.CallToolAsync(tool, arguments, cancellationToken: Cancel);
        var text = ((TextContentBlock)result.Content[0]).Text;
        Assert.False(result.IsError is true, $"{tool}: {text}");
        return JsonNode.Parse(text)!["result"]!;
    }
}
