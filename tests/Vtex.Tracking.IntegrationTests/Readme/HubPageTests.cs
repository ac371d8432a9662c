using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/hub.md does what it says.</summary>
public sealed class HubPageTests
{
    [Fact]
    public async Task Its_calls_to_the_control_API_succeed_one_after_the_other()
    {
        var commands = CurlCommand.In(ReadmePage.Open("docs/hub.md"));
        Assert.NotEmpty(commands);
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler());
        var last = "";
        foreach (var command in commands)
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            last = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{command.Address}: {last}");
        }

        Assert.Equal(2, JsonNode.Parse(last)!["data"]!.AsArray().Count);
    }
}
