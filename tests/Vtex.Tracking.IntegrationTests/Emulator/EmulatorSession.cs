using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator;
using Vtex.Tracking.IntegrationTests.Contract;

namespace Vtex.Tracking.IntegrationTests.Emulator;

/// <summary>An emulator in memory and a bare HTTP client, every exchange between them held against the contract.</summary>
internal sealed class EmulatorSession : IAsyncDisposable
{
    public const string Username = "integracao.lojaipe";
    private const string Password = "ipe-Amarelo-2031";

    private readonly HttpClient _client;

    public EmulatorSession()
    {
        Emulator = TrackingEmulator.CreateInMemory(new TrackingEmulatorOptions
        {
            StartTime = new DateTimeOffset(2031, 3, 11, 13, 0, 0, TimeSpan.Zero),
        });
        Wire = new ContractCheckingHandler(Emulator.CreateHandler());
        _client = new HttpClient(Wire) { BaseAddress = Emulator.TrackingAddress };
    }

    public TrackingEmulator Emulator { get; }

    public ContractCheckingHandler Wire { get; }

    /// <summary>The token that the calls carry; none when null.</summary>
    public string? Token { get; set; }

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public async Task LoginAsync(string username = Username, string path = "auth")
    {
        Token = null;
        var answer = await PostAsync(path, new JsonObject { ["username"] = username, ["password"] = Password });
        Token = answer.Body.GetProperty("accessToken").GetString();
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path, null);

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, JsonContent.Create(body));

    public Task<Answer> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, JsonContent.Create(body));

    /// <summary>Sends a body as it is, JSON or not.</summary>
    public Task<Answer> SendTextAsync(HttpMethod method, string path, string body) =>
        SendAsync(method, path, new StringContent(body, Encoding.UTF8, "application/json"));

    private async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await _client.SendAsync(request, CancellationToken);
        var bytes = await response.Content.ReadAsByteArrayAsync(CancellationToken);
        var body = bytes.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(bytes);
        return new Answer((int)response.StatusCode, body);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await Emulator.DisposeAsync();
    }
}
