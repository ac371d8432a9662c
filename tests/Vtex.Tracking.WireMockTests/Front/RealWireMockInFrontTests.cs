using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.WireMockTests.Servers;

namespace Vtex.Tracking.WireMockTests.Front;

/// <summary>A real WireMock stands before the emulator: what it has no stub for goes through.</summary>
public sealed class RealWireMockInFrontTests
{
    [Fact]
    public async Task What_it_does_not_stub_the_world_answers()
    {
        SharedServers.SkipIfMissing();
        var cancellationToken = TestContext.Current.CancellationToken;
        await using var emulator = await TrackingEmulator.StartAsync(cancellationToken: cancellationToken);
        using var root = new TemporaryRoot();
        root.Write("mappings/world.json", Encoding.UTF8.GetBytes(WireMockPage.Proxy(emulator.BaseAddress)));
        using var wireMock = await RealWireMock.StartAsync(root.Path, cancellationToken);
        using var http = new HttpClient { BaseAddress = wireMock.Address };

        using var login = await http.PostAsync(
            "receiver/auth", JsonContent.Create(new { username = "minha-loja", password = "segredo" }), cancellationToken);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
        var token = JsonNode.Parse(await login.Content.ReadAsStringAsync(cancellationToken))!.ToJsonString();
        Assert.NotEmpty(token);
        Assert.Equal(["minha-loja"], emulator.Universes.Select(universe => universe.Name));

        using var stub = await http.PostAsync(
            "__admin/mappings",
            JsonContent.Create(new { request = new { method = "POST", urlPath = "/receiver/auth" }, response = new { status = 503 } }),
            cancellationToken);
        Assert.Equal(HttpStatusCode.Created, stub.StatusCode);
        using var refused = await http.PostAsync(
            "receiver/auth", JsonContent.Create(new { username = "minha-loja", password = "segredo" }), cancellationToken);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
    }
}
