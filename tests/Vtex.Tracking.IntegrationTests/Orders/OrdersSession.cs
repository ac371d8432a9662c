using System.Text;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;
using Vtex.Tracking.Orders.Models;

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

    public static ExternalOrder External(string id = "2031915") => new()
    {
        MarketplaceOrderId = id,
        MarketplaceServicesEndpoint = "https://erp.example.com",
        MarketplacePaymentValue = Cents.FromReais(389.90m),
        Items = [new() { Id = "21407", Quantity = 1, Seller = "1", Price = new Cents(37500) }],
        ClientProfileData = new()
        {
            Email = "helena.prado@example.com",
            FirstName = "Helena",
            LastName = "Prado",
            DocumentType = "cpf",
            Document = "52998224725",
        },
        ShippingData = new()
        {
            Address = new()
            {
                AddressType = "residential",
                ReceiverName = "Helena Prado",
                PostalCode = "01310200",
                City = "São Paulo",
                State = "SP",
                Country = "BRA",
                Street = "Avenida Paulista",
                Number = "1578",
            },
            LogisticsInfo = [new() { ItemIndex = 0, SelectedSla = "Expressa", Price = new Cents(1490) }],
        },
    };

    public static Invoice Invoice(string number = "184532", long cents = 38990) => new()
    {
        Type = InvoiceType.Output,
        IssuanceDate = new DateTimeOffset(2031, 3, 10, 15, 20, 0, TimeSpan.FromHours(-3)),
        InvoiceNumber = number,
        InvoiceValue = new Cents(cents),
        Items = [new() { Id = "21407", Quantity = 1, Price = new Cents(37500) }],
    };

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
