using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

public sealed class ContractEndpointTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_contract_can_be_fetched_and_leads_to_this_emulator()
    {
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: Cancel);
        using var http = new HttpClient { BaseAddress = emulator.BaseAddress };
        emulator.Faults.Add(Faults.Unavailable);

        var listed = JsonNode.Parse(await http.GetStringAsync("openapi", Cancel))!["data"]!.AsArray();

        Assert.Equal(["vtex-orders", "vtex-shipping-network", "vtex-tracking", "vtex-tracking-emulator"], listed.Select(one => (string)one!["name"]!));
        foreach (var contract in listed)
        {
            var served = JsonNode.Parse(await http.GetStringAsync((string)contract!["url"]!, Cancel))!;
            foreach (var servers in served["paths"]!.AsObject().Select(path => path.Value!["servers"]).Prepend(served["servers"]).OfType<JsonArray>())
            {
                var root = (string)contract["name"]! == "vtex-tracking" ? "receiver" : "";
                Assert.Equal($"{emulator.BaseAddress}{root}".TrimEnd('/'), (string)servers[0]!["url"]!);
                servers.RemoveAt(0);
            }

            Assert.True(JsonNode.DeepEquals(JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathOf("openapi", $"{contract["name"]}.openapi.json"), Cancel)), served));
        }

        Assert.Empty(emulator.Journal.Entries);
    }

    [Fact]
    public async Task Another_name_is_not_found_and_those_there_are_are_named()
    {
        await using var client = new ControlClient();

        using var answer = await client.SendAsync(HttpMethod.Get, "/openapi/vtex.json", null);

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Contains("vtex-tracking.openapi.json", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}
