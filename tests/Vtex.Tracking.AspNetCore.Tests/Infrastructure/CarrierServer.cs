using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.AspNetCore.Tests.Infrastructure;

/// <summary>A web app with a scripted carrier, in memory.</summary>
internal sealed class CarrierServer : IAsyncDisposable
{
    public const string Base = "/jacaranda-tracking/v1/lojaipe/master/";

    private readonly WebApplication _app;

    private CarrierServer(WebApplication app, ScriptedCarrier carrier, LogCollector log)
    {
        (_app, Carrier, Log) = (app, carrier, log);
        Http = app.GetTestClient();
    }

    public ScriptedCarrier Carrier { get; }

    public LogCollector Log { get; }

    public HttpClient Http { get; }

    public TestServer Server => _app.GetTestServer();

    public static async Task<CarrierServer> StartAsync(
        Action<CarrierAppOptions>? configure = null, Action<WebApplication>? map = null)
    {
        var (carrier, log) = (new ScriptedCarrier(), new LogCollector());
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(log);
        builder.Services.AddVtexCarrierApp<ScriptedCarrier>(options =>
        {
            options.AllowAnonymous = true;
            configure?.Invoke(options);
        });
        builder.Services.AddScoped<ICarrierApp>(_ => carrier);
        var app = builder.Build();
        (map ?? (web => web.MapVtexCarrierApp()))(app);
        await app.StartAsync();
        log.Clear(); // what is said of the options at the start has tests of its own
        return new CarrierServer(app, carrier, log);
    }

    public Task<Answer> NotifyAsync(JsonNode body) => PostAsync(Base + "notify", body.ToJsonString());

    public Task<Answer> TrackAsync(string json) => PostAsync(Base + "tracking", json);

    public async Task<Answer> PostAsync(string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await SendAsync(path, content);
    }

    public async Task<Answer> SendAsync(string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Http.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.DisposeAsync();
        Log.Dispose();
    }
}
