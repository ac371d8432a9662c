using System.Globalization;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>Every answer of the emulated carrier's app keeps to the contract of the Shipping Network.</summary>
public sealed class CarrierContractTests : IAsyncLifetime
{
    private const string Base = "/{app_name}/v{app_version}/{account}/{workspace}/";
    private static readonly OpenApiDocument Contract = ContractFiles.Read("vtex-shipping-network.openapi.json");

    private readonly TrackingEmulator _emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions
    {
        StartTime = new DateTimeOffset(2031, 3, 11, 13, 0, 0, TimeSpan.Zero),
    });

    private readonly HttpClient _http;

    public CarrierContractTests()
    {
        _http = new HttpClient(_emulator.CreateHandler()) { BaseAddress = _emulator.BaseAddress };
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", "vtexappkey-lojaipe-ABCDEF");
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppToken", "palmeira-azul-17");
    }

    private static JsonNode Example => JsonNode.Parse(ContractFiles.ReadText("vtex-shipping-network.openapi.json"))!
        ["paths"]![$"{Base}notify"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!;

    [Fact]
    public async Task Every_chapter_of_every_story_is_told_by_the_contract()
    {
        var body = Example;
        body["dispatchOrder"]!["packageIds"] = new JsonArray([.. ParcelSuffix.All.Select(suffix => (JsonNode)$"pacote{suffix.Suffix}")]);
        var notified = await PostAsync("notify", body.ToJsonString(), 200);
        var numbers = new JsonArray([.. notified!.AsObject().Select(entry => (JsonNode)new JsonObject
        {
            ["trackingNumber"] = (string)entry.Value!["tracking"]!["number"]!,
        })]);
        Assert.Equal(ParcelSuffix.All.Count + 1, numbers.Count);

        for (var day = 0; day < 20; day++)
        {
            Assert.Equal(numbers.Count, (await PostAsync("tracking", numbers.ToJsonString(), 200))!.AsObject().Count);
            await _emulator.Clock.AdvanceAsync(TimeSpan.FromHours(19), TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("notify")]
    [InlineData("tracking")]
    public async Task A_refusal_is_told_by_the_contract(string call)
    {
        _emulator.OpenUniverse("lojaipe", new UniverseOptions
        {
            AppKeys = [new EmulatorAppKey("vtexappkey-lojaipe-ABCDEF", "palmeira-azul-17") { TransportationReadOnly = false }],
        });
        await PostAsync(call, "[]", 403);
        _http.DefaultRequestHeaders.Remove("X-VTEX-API-AppToken");
        await PostAsync(call, "[]", 401);
        _emulator.DeleteUniverse("lojaipe");
        _http.DefaultRequestHeaders.Add("VtexIdclientAutCookie", "palmeira-azul-17");
        await PostAsync(call, "{", 400);
        await PostAsync(call, "\"text\"", 400);
    }

    private async Task<JsonNode?> PostAsync(string call, string body, int status)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.PostAsync(
            $"jacaranda-tracking/v1/lojaipe/master/{call}", content, TestContext.Current.CancellationToken);
        Assert.Equal(status, (int)response.StatusCode);
        var documented = Contract.Paths[Base + call].Operations![HttpMethod.Post]
            .Responses![status.ToString(CultureInfo.InvariantCulture)].Content;
        var answer = await Body.ReadAsync(response.Content, TestContext.Current.CancellationToken);
        Assert.Empty(BodyCheck.Run(answer, documented, required: true, Direction.Response));
        return await response.Content.ReadFromJsonAsync<JsonNode>(TestContext.Current.CancellationToken);
    }

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync()
    {
        _http.Dispose();
        return _emulator.DisposeAsync();
    }
}
