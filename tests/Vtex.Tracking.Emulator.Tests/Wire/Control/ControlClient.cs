using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>An emulator in memory, frozen at noon in Brasília, with a client of its control API.</summary>
internal sealed class ControlClient : IAsyncDisposable
{
    public const string Universe = "loja";
    public static readonly DateTimeOffset Noon = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

    public ControlClient(Action<TrackingEmulatorOptions>? configure = null)
    {
        var options = new TrackingEmulatorOptions { StartTime = Noon };
        configure?.Invoke(options);
        Emulator = TrackingEmulator.CreateInMemory(options);
        Http = new HttpClient(Emulator.CreateHandler()) { BaseAddress = Emulator.BaseAddress };
    }

    public TrackingEmulator Emulator { get; }

    public HttpClient Http { get; }

    public string? Token { get; set; }

    public static string Service(string order = "1") => $$"""
        {"deliveryServiceType":"Entrega","orderNumber":"{{order}}",
         "shipperCustomer":{"legalType":"PF","addressStreet":"Rua Augusta","postalCode":"01305-000"} }
        """;

    public async Task LoginAsync(string username = Universe)
    {
        var answer = await PostAsync("receiver/auth", $$"""{"username":"{{username}}","password":"segredo"}""", 200);
        Token = (string?)answer!["accessToken"];
    }

    /// <summary>Makes a universe with so many services.</summary>
    public async Task OpenAsync(int services = 0)
    {
        await PostAsync("_emulator/universes", $$"""{"name":"{{Universe}}"}""", 201);
        for (var i = 0; i < services; i++)
            await PostAsync(In("services"), $$"""{"service": {{Service(i.ToString(CultureInfo.InvariantCulture))}} }""", 201);
    }

    /// <summary>Makes a service in the universe, which a login has opened.</summary>
    public Task OpenServiceAsync() => PostAsync(In("services"), $$"""{"service": {{Service()}} }""", 201);

    /// <summary>A path inside the universe.</summary>
    public static string In(string path) => $"_emulator/universes/{Universe}/{path}";

    public Task<JsonNode?> GetAsync(string path, int status = 200) => SendAsync(HttpMethod.Get, path, null, status);

    public Task<JsonNode?> PostAsync(string path, string? body = null, int status = 200) =>
        SendAsync(HttpMethod.Post, path, body, status);

    /// <summary>Sends a request, whose answer must have the status.</summary>
    public async Task<JsonNode?> SendAsync(HttpMethod method, string path, string? body, int status)
    {
        using var response = await SendAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(status == (int)response.StatusCode, $"{method} {path}: {(int)response.StatusCode} {text}");
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (Token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string path, byte[] file)
    {
        using var content = new ByteArrayContent(file);
        return await Http.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends a request that has faults at these paths.</summary>
    public async Task ShouldFaultAsync(string path, string? body, params string[] paths)
    {
        var problem = await PostAsync(path, body, 400);
        Assert.Equal(paths, problem!["errors"]!.AsArray().Select(fault => (string)fault!["path"]!));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Emulator.DisposeAsync();
    }
}
