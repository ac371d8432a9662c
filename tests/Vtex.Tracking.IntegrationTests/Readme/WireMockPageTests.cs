using Vtex.Tracking.Emulator;
using Vtex.Tracking.Readme;

namespace Vtex.Tracking.IntegrationTests.Readme;

/// <summary>docs/wiremock.md does what it says. Its mappings are loaded where the real WireMock is.</summary>
public sealed class WireMockPageTests
{
    private static readonly ReadmePage Page = ReadmePage.Open("docs/wiremock.md");

    [Fact]
    public async Task Its_calls_to_the_admin_api_succeed_one_after_the_other()
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var http = new HttpClient(emulator.CreateHandler());
        foreach (var command in CurlCommand.In(Page))
        {
            using var answer = await http.SendAsync(command.ToRequest(), TestContext.Current.CancellationToken);
            var isAdmin = command.Address.AbsolutePath.Contains("/__admin/", StringComparison.Ordinal);
            Assert.True(answer.IsSuccessStatusCode == isAdmin, $"{command.Address}: {answer.StatusCode}");
        }
    }
}
