using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>A receiver of hooks on this machine: what it was sent, each with the header "key" before it.</summary>
internal sealed class HookReceiver : IAsyncDisposable
{
    private readonly Channel<string> _received = Channel.CreateUnbounded<string>();
    private readonly WebApplication _app;

    private HookReceiver(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public int Status { get; set; } = 200;

    public int Waiting => _received.Reader.Count;

    public static async Task<HookReceiver> StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new HookReceiver(builder.Build());
        receiver._app.Run(receiver.ReceiveAsync);
        await receiver._app.StartAsync(TestContext.Current.CancellationToken);
        return receiver;
    }

    public async Task<string> NextAsync() => await _received.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ReceiveAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        await _received.Writer.WriteAsync($"{context.Request.Headers["key"]} {await body.ReadToEndAsync()}");
        context.Response.StatusCode = Status;
    }
}
