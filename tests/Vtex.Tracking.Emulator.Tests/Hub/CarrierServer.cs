using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>A carrier's app on a socket. It does well until it is told to answer in another way.</summary>
internal sealed class CarrierServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, JsonNode> _stories = new(StringComparer.Ordinal);

    private CarrierServer(WebApplication app) => _app = app;

    public Uri Address { get; private set; } = null!;

    public ConcurrentQueue<CarrierCall> Calls { get; } = new();

    /// <summary>Answers in place of the app; false says that the app does it after all.</summary>
    public Func<CarrierCall, HttpContext, Task<bool>>? Instead { get; set; }

    public IEnumerable<CarrierCall> Polls => Calls.Where(call => call.Kind == "tracking");

    public IEnumerable<CarrierCall> Notifications => Calls.Where(call => call.Kind == "notify");

    public static async Task<CarrierServer> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server =>
        {
            server.Limits.MaxRequestBodySize = null;
            server.Listen(IPAddress.Loopback, port);
        });
        var app = builder.Build();
        var carrier = new CarrierServer(app);
        app.Run(carrier.AnswerAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        carrier.Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        return carrier;
    }

    /// <summary>The number that the app gives a package.</summary>
    public static string NumberOf(string packageId) => "JT-" + packageId;

    /// <summary>Waits until the caller has gone.</summary>
    public static Task NeverAsync(HttpContext context) =>
        Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);

    /// <summary>What the app tells of a number from now on.</summary>
    public void Tell(string packageId, JsonNode story) => _stories[NumberOf(packageId)] = story;

    public void Deliver(string packageId) => Tell(packageId, new JsonObject
    {
        ["isDelivered"] = true,
        ["deliveredDate"] = "2026-11-21T16:15:00.0000000-03:00",
        ["events"] = new JsonArray(new JsonObject { ["city"] = "Recife", ["date"] = "2026-11-21T16:15:00.0000000-03:00", ["description"] = "Entregue", ["state"] = "PE" }),
    });

    /// <summary>Lets all answers be this one.</summary>
    public void AnswerAll(int status, string body, string contentType = "application/json", string? retryAfter = null) =>
        Instead = async (_, context) =>
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = contentType;
            if (retryAfter is not null)
                context.Response.Headers.RetryAfter = retryAfter;
            await context.Response.WriteAsync(body, context.RequestAborted);
            return true;
        };

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var call = new CarrierCall(
            context.Request.Path, await reader.ReadToEndAsync(context.RequestAborted),
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase));
        Calls.Enqueue(call);
        if (Instead is { } instead && await instead(call, context))
            return;
        context.Response.ContentType = "application/json; charset=utf-8";
        var answer = call.Kind == "notify" ? Numbers(call) : Stories(call);
        await context.Response.WriteAsync(answer.ToJsonString(), context.RequestAborted);
    }

    private static JsonObject Numbers(CarrierCall call) => new(call.PackageIds.Select(id => KeyValuePair.Create(id, (JsonNode?)new JsonObject
    {
        ["tracking"] = new JsonObject { ["number"] = NumberOf(id), ["url"] = $"https://rastreio.example.com/{id}" },
        ["notification"] = new JsonObject { ["id"] = "N-" + id },
    })));

    private JsonObject Stories(CarrierCall call) => new(call.Numbers.Distinct(StringComparer.Ordinal).Select(number => KeyValuePair.Create(
        number,
        (JsonNode?)(_stories.TryGetValue(number, out var story) ? story.DeepClone() : new JsonObject { ["events"] = new JsonArray(), ["isDelivered"] = false, ["deliveredDate"] = null }))));
}
