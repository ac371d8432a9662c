using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.WireMockTests.Servers;

namespace Vtex.Tracking.WireMockTests.Front;

/// <summary>The mappings of docs/wiremock.md are what the page says they are.</summary>
public sealed class WireMockPageTests
{
    private static readonly string[] Ours = ["world", "times", "skip", "delayClock"];

    public static TheoryData<string> Mappings => [.. WireMockPage.Mappings];

    [Theory]
    [MemberData(nameof(Mappings))]
    public async Task A_mapping_can_be_loaded_into_the_emulator(string mapping)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: cancellationToken);
        using var server = new StubServer("the emulator", emulator.BaseAddress);
        Assert.Equal(201, await server.AddAsync(JsonNode.Parse(mapping)!, cancellationToken));
    }

    [Fact]
    public async Task Plain_mappings_can_be_loaded_into_the_real_one_and_only_those()
    {
        SharedServers.SkipIfMissing();
        var cancellationToken = TestContext.Current.CancellationToken;
        using var root = new TemporaryRoot();
        using var wireMock = await RealWireMock.StartAsync(root.Path, cancellationToken);
        using var server = new StubServer("WireMock", wireMock.Address);
        foreach (var mapping in WireMockPage.Mappings)
        {
            var isPlain = !Ours.Any(word => mapping.Contains($"\"{word}\"", StringComparison.Ordinal));
            Assert.Equal(isPlain ? 201 : 422, await server.AddAsync(JsonNode.Parse(mapping)!, cancellationToken));
        }
    }
}
