using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/orders.md does what it says.</summary>
public sealed class OrdersPageTests
{
    [Fact]
    public void It_lists_all_endings() => Assert.Equal(
        OrderSuffix.All.Select(suffix => $"| `{suffix.Suffix}` | {suffix.Description} |"),
        ReadmePage.Open("docs/orders.md").Lines.Where(line => line.StartsWith("| `-", StringComparison.Ordinal)));

    [Fact]
    public async Task Its_story_in_curl_leads_to_a_delivered_order()
    {
        var commands = CurlCommand.In(ReadmePage.Open("docs/orders.md"));
        Assert.Equal(15, commands.Count);
        await using var emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions
        {
            StartTime = new DateTimeOffset(2031, 3, 10, 17, 0, 0, TimeSpan.Zero),
        });
        using var http = new HttpClient(emulator.CreateHandler());
        var last = "";
        foreach (var command in commands)
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            last = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{command.Address}: {last}");
        }

        var order = JsonNode.Parse(last)!;
        Assert.Equal("invoiced", (string?)order["status"]);
        var package = order["packageAttachment"]!["packages"]![0]!;
        Assert.True((bool?)package["courierStatus"]!["finished"]);
        Assert.Equal(("ana", "1", 4), ((string?)package["courier"], (string?)package["trackingNumber"], package["courierStatus"]!["data"]!.AsArray().Count));
    }
}
