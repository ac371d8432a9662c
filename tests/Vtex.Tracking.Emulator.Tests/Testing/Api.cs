using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests;

/// <summary>An emulator of the test's own, frozen at <see cref="Moments.Noon"/>, with a raw HTTP client on it.</summary>
internal sealed class Api : IAsyncDisposable
{
    public const string User = "loja";
    public const string Password = "segredo";

    private readonly HttpClient _http;

    private Api(TrackingEmulator emulator, HttpMessageHandler handler)
    {
        Emulator = emulator;
        _http = new HttpClient(handler) { BaseAddress = emulator.BaseAddress, Timeout = TimeSpan.FromSeconds(60) };
    }

    public TrackingEmulator Emulator { get; }

    /// <summary>Sent with every request, when there is one.</summary>
    public string? Token { get; set; }

    public static Api InMemory(Action<TrackingEmulatorOptions>? configure = null)
    {
        var emulator = TrackingEmulator.CreateInMemory(Options(configure));
        return new Api(emulator, emulator.CreateHandler());
    }

    public static async Task<Api> OnSocketAsync(Action<TrackingEmulatorOptions>? configure = null) => new(
        await TrackingEmulator.StartAsync(Options(configure), TestContext.Current.CancellationToken),
        new SocketsHttpHandler());

    /// <summary>In memory, with <see cref="User"/> logged in.</summary>
    public static async Task<Api> LoggedInAsync(Action<TrackingEmulatorOptions>? configure = null)
    {
        var api = InMemory(configure);
        await api.LoginAsync();
        return api;
    }

    public async Task<string> LoginAsync(string username = User, string password = Password)
    {
        var answer = await PostAsync("receiver/auth", new JsonObject { ["username"] = username, ["password"] = password });
        return Token = (string)answer.ShouldBeOk().Json!["accessToken"]!;
    }

    public Task<Answer> GetAsync(string path) => SendAsync(HttpMethod.Get, path);

    public Task<Answer> PostAsync(string path, JsonNode body) => SendAsync(HttpMethod.Post, path, body.ToJsonString());

    public Task<Answer> PutAsync(string path, JsonNode body) => SendAsync(HttpMethod.Put, path, body.ToJsonString());

    public Task<Answer> SendAsync(HttpMethod method, string path, string? body = null) =>
        SendAsync(method, path, body is null ? null : Encoding.UTF8.GetBytes(body));

    public async Task<Answer> SendAsync(HttpMethod method, string path, byte[]? body)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        return await SendAsync(request);
    }

    public async Task<Answer> SendAsync(HttpRequestMessage request)
    {
        if (Token is not null && !request.Headers.Contains("Authorization"))
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.ReadAsync(response, TestContext.Current.CancellationToken);
    }

    /// <summary>Creates so many services like the sample.</summary>
    public async Task CreateAsync(int count = 1) => (await PostAsync(
        "receiver/services", new JsonArray([.. Enumerable.Range(0, count).Select(_ => SampleBody.Service())]))).ShouldBeOk();

    public async Task ScheduleAsync(int services = 1, string date = "2026-11-21") => (await PostAsync(
        "receiver/services/routes", new JsonArray(SampleBody.Route(services, date)))).ShouldBeOk();

    public Task<Answer> DriveAsync(int service, string move, JsonNode? body = null) => SendAsync(
        HttpMethod.Post, $"_emulator/universes/{User}/services/{service}/{move}", body?.ToJsonString());

    public Task AdvanceAsync(TimeSpan by) => Emulator.Clock.AdvanceAsync(by, TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Emulator.DisposeAsync();
    }

    private static TrackingEmulatorOptions Options(Action<TrackingEmulatorOptions>? configure)
    {
        var options = new TrackingEmulatorOptions { StartTime = Moments.Noon };
        configure?.Invoke(options);
        return options;
    }
}
