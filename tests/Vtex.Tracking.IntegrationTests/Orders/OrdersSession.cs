using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>An emulator in memory and what calls its store, every answer held against the contract, on one clock.</summary>
internal sealed class OrdersSession : IAsyncDisposable
{
    public const string Account = "lojaipe";
    public const string AppKey = "vtexappkey-lojaipe-ABCDEF";

    private readonly HttpClient _http;

    public OrdersSession(UniverseOptions? options = null)
    {
        Emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions
        {
            StartTime = new DateTimeOffset(2031, 3, 10, 17, 0, 0, TimeSpan.Zero),
        });
        if (options is not null)
            Emulator.OpenUniverse(Account, options);
        Wire = new OrdersContractHandler(Emulator.CreateHandler());
        Orders = new VtexOrdersClient(
            new VtexOrdersOptions
            {
                BaseAddress = Emulator.BaseAddress,
                AppKey = AppKey,
                AppToken = "segredo",
                AffiliateId = "MKP",
                TimeProvider = Emulator.Clock,
            },
            Wire);
        _http = new HttpClient(Wire, disposeHandler: false) { BaseAddress = Emulator.BaseAddress };
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppKey", AppKey);
        _http.DefaultRequestHeaders.Add("X-VTEX-API-AppToken", "segredo");
    }

    public TrackingEmulator Emulator { get; }

    public Universe Universe => Emulator.GetOrCreateUniverse(Account);

    public OrdersContractHandler Wire { get; }

    public VtexOrdersClient Orders { get; }

    public HttpClient Http => _http;

    public static string Example(string path) => JsonNode.Parse(ContractFiles.ReadText("vtex-orders.openapi.json"))!
        ["paths"]![path]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]!.ToJsonString();

    public Task AdvanceAsync(TimeSpan by) => Emulator.Clock.AdvanceAsync(by, TestContext.Current.CancellationToken);

    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body, int status)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{(int)response.StatusCode}: {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        Orders.Dispose();
        Wire.Dispose();
        await Emulator.DisposeAsync();
    }
}
