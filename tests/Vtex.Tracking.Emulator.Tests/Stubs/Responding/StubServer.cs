using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Vtex.Tracking.Emulator.Hosting;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>A server that answers every request as one response of a mapping says, in memory or on a socket.</summary>
internal sealed class StubServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private StubServer(WebApplication app, Uri address, HttpMessageHandler handler)
    {
        _app = app;
        Address = address;
        Client = new HttpClient(handler) { BaseAddress = address };
    }

    public static Guid Id { get; } = new("0b5e8a46-6b2e-4c8e-9d6f-0d6a2f7f3c11");

    public Uri Address { get; }

    public HttpClient Client { get; }

    public EmulatorClock Clock { get; } = new(Tests.Moments.Noon);

    public StubOptions Options { get; init; } = new();

    public RequestDelegate World { get; init; } = _ => throw new InvalidOperationException("No world was asked for.");

    public ulong Seed { get; set; } = 42;

    public static ResponsePlan Read(string json)
    {
        var faults = new FaultList();
        var plan = ResponsePlan.Read(JsonDocument.Parse(json).RootElement, "$.response", faults);
        faults.ThrowIfAny();
        return plan;
    }

    public static async Task<StubServer> StartAsync(
        string response, bool onSocket = false, RequestDelegate? world = null, StubOptions? options = null)
    {
        var plan = Read(response);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        if (onSocket)
            builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        else
            builder.WebHost.UseTestServer();
        var app = builder.Build();
        StubServer? stub = null;
        app.Run(async context => await plan.RespondAsync(await stub!.ExchangeAsync(context)));
        await app.StartAsync(TestContext.Current.CancellationToken);
        var address = onSocket
            ? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()
            : "http://localhost";
        return stub = new StubServer(app, new Uri(address), onSocket ? new SocketsHttpHandler { AllowAutoRedirect = false } : new MemoryHandler(app.GetTestServer()))
        {
            Options = options ?? new StubOptions(),
            World = world ?? (_ => throw new InvalidOperationException("No world was asked for.")),
        };
    }

    /// <summary>What a template makes of a request that has something of everything.</summary>
    public static async Task<string> RenderAsync(string template, string? body = null, string parameters = "{}", ulong seed = 42)
    {
        await using var stub = await StartAsync($$"""
            {"body": {{JsonSerializer.Serialize(template)}}, "transformers": ["response-template"], "transformerParameters": {{parameters}}}
            """);
        stub.Seed = seed;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/t/one/tw%20o?q=1&q=2&w=a%20b%26&x-y=3")
        {
            Content = new StringContent(body ?? """{"a":{"b":[1,2.50,"x<y",null,true]},"d":"2020-01-02T03:04:05Z","n":12}"""),
            Headers = { { "X-Abc", "h1" }, { "Cookie", "c1=v1; c2=v2" } },
        };
        using var response = await stub.Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.IsSuccessStatusCode ? "" : $"{(int)response.StatusCode} ") + await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        Clock.Dispose();
        await _app.StopAsync(TestContext.Current.CancellationToken);
        await _app.DisposeAsync();
    }

    private async Task<StubExchange> ExchangeAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        context.Items["body"] = Encoding.UTF8.GetString(body.ToArray());
        var request = new StubRequest
        {
            Method = context.Request.Method,
            Url = context.Request.GetEncodedPathAndQuery(),
            Scheme = context.Request.Scheme,
            Host = context.Request.Host.Value!,
            Headers = context.Request.Headers,
            Body = body.ToArray(),
            Received = Clock.GetUtcNow(),
        };
        return new StubExchange(context, request, Options, Clock, Seed, World)
        {
            StubId = Id,
            PathVariables = new Dictionary<string, string> { ["first"] = "one", ["second"] = "tw%20o" },
        };
    }

    public static RequestDelegate Answer(string body, int status = 200) => async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.ContentLength = Encoding.UTF8.GetByteCount(body);
        await context.Response.WriteAsync(body, context.RequestAborted);
    };
}
