using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>A server that numbers its answers, and may hold the first one back.</summary>
internal sealed class CountingUpstream : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _logins;
    private readonly TaskCompletionSource _firstCall = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<DateTimeOffset> _calls = new();

    private CountingUpstream(WebApplication app, bool holdsFirst)
    {
        _app = app;
        if (!holdsFirst)
            _released.SetResult();
        app.MapPost("/receiver/{**path}", () =>
        {
            Interlocked.Increment(ref _logins);
            return Results.Json(new { authenticated = true, accessToken = "token", message = "Authenticated" });
        });
        app.MapGet("/receiver/{**path}", (Delegate)AnswerAsync);
    }

    public int Logins => Volatile.Read(ref _logins);

    public Uri Address => new($"{_app.Urls.Single()}/receiver/");

    /// <summary>Gets when each read came in, UTC, by the machine's clock, which the workers go by too.</summary>
    public IReadOnlyList<DateTimeOffset> Calls => [.. _calls];

    /// <summary>Ends when the first read has come in.</summary>
    public Task FirstCall => _firstCall.Task.WaitAsync(
        TimeSpan.FromSeconds(60), TimeProvider.System, TestContext.Current.CancellationToken);

    public static async Task<CountingUpstream> StartAsync(bool holdsFirst)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var upstream = new CountingUpstream(builder.Build(), holdsFirst);
        await upstream._app.StartAsync();
        return upstream;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Lets the first read be answered.</summary>
    public void Release() => _released.TrySetResult();

    private async Task<IResult> AnswerAsync(HttpContext context)
    {
        int number;
        lock (_calls)
        {
            _calls.Enqueue(TimeProvider.System.GetUtcNow());
            number = _calls.Count;
        }

        if (_firstCall.TrySetResult())
            await _released.Task.WaitAsync(context.RequestAborted);
        return Results.Json(new
        {
            idDeliveryService = 7,
            deliveryServiceStatus = new { description = number.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        });
    }
}
