using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.Emulator.Tests.Webhooks;

/// <summary>A receiver of webhooks on a socket, which believes only what is signed with its secret.</summary>
internal sealed class WebhookReceiver : IAsyncDisposable
{
    public const string Secret = "jabuticaba-madura";

    private readonly WebApplication _app;

    private WebhookReceiver(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    /// <summary>What came, in order, accepted or not.</summary>
    public ConcurrentQueue<JsonNode> Received { get; } = new();

    public ConcurrentQueue<string> Forged { get; } = new();

    /// <summary>Answers a call; 200 unless it does otherwise.</summary>
    public Func<JsonNode, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>The events that came, such as "service.created 1".</summary>
    public IEnumerable<string> Told => Received.Select(Describe);

    public static async Task<WebhookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => server.Listen(IPAddress.Loopback, 0));
        var app = builder.Build();
        var receiver = new WebhookReceiver(app);
        app.Run(receiver.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        receiver.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return receiver;
    }

    public static string Describe(JsonNode call) => $"{call["type"]} {call["data"]!["idDeliveryService"] ?? call["data"]!["idDeliveryServiceRoute"] ?? call["data"]!["orderId"]}";

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var timestamp = context.Request.Headers["Vtex-Emulator-Timestamp"].ToString();
        var expected = "v1=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"{timestamp}.{body}")));
        if (context.Request.Headers["Vtex-Emulator-Signature"] != expected || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            Forged.Enqueue(body);
        var call = JsonNode.Parse(body)!;
        Received.Enqueue(call);
        await Answer(call, context);
    }
}
