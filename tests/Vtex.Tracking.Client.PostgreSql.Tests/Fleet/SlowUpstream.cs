using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>A server that may never answer its first read; all later ones it answers at once.</summary>
internal sealed class SlowUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _firstCall = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<DateTimeOffset> _calls = new();

    private SlowUpstream(WebApplication app, bool holdsFirst)
    {
        _app = app;
        if (!holdsFirst)
            _firstCall.SetResult();
        app.MapPost("/receiver/{**path}", () => Results.Json(
            new { authenticated = true, accessToken = "token", message = "Authenticated" }));
        app.MapGet("/receiver/{**path}", (Delegate)AnswerAsync);
    }

    public Uri Address => new($"{_app.Urls.Single()}/receiver/");

    /// <summary>Gets when each read came in, UTC, by the machine's clock, which the workers go by too.</summary>
    public IReadOnlyList<DateTimeOffset> Calls => [.. _calls];

    /// <summary>Ends when the first read has come in.</summary>
    public Task FirstCall => _firstCall.Task.WaitAsync(
        TimeSpan.FromSeconds(60), TimeProvider.System, TestContext.Current.CancellationToken);

    public static async Task<SlowUpstream> StartAsync(bool holdsFirst = true)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new SlowUpstream(builder.Build(), holdsFirst);
        await upstream._app.StartAsync();
        return upstream;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        _calls.Enqueue(TimeProvider.System.GetUtcNow());
        if (_firstCall.TrySetResult())
        {
            // Until the one who asked is gone.
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, context.RequestAborted);
        }

        return Results.Json(new { idDeliveryService = 7, deliveryServiceStatus = new { description = "Ativo" } });
    }
}
