using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Vtex.Tracking.AspNetCore.Telemetry;

namespace Vtex.Tracking.AspNetCore.OrderHooks;

/// <summary>Hands the changes to the handler, one after the other.</summary>
internal sealed class OrderHookWorker(
    OrderHookQueue queue,
    IServiceScopeFactory scopes,
    IOptions<OrderHookOptions> options,
    TimeProvider timeProvider,
    ILoggerFactory? loggerFactory = null) : IHostedService, IDisposable
{
    private readonly OrderHookOptions _options = options.Value;
    private readonly ILogger? _log = loggerFactory?.CreateLogger(CarrierAppTelemetry.LogCategory);
    private readonly CancellationTokenSource _stop = new();
    private Task _work = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _work = Task.Run(() => WorkAsync(_stop.Token), CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        queue.Complete();
        // What waits is handled for as long as the host gives time.
        await Task.WhenAny(_work, Task.Delay(Timeout.InfiniteTimeSpan, timeProvider, cancellationToken));
        await _stop.CancelAsync();
        await _work;
    }

    public void Dispose() => _stop.Dispose();

    private async Task WorkAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var notification in queue.Reader.ReadAllAsync(cancellationToken))
                await HandleAsync(notification, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            if (queue.Reader.Count > 0)
                _log?.OrderHookLost(queue.Reader.Count);
        }
    }

    private async Task HandleAsync(OrderHookNotification notification, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<IOrderHookHandler>().HandleAsync(notification, cancellationToken);
                return;
            }
            catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
            {
                _log?.OrderHookFailed(exception, attempt, _options.MaxAttempts);
                if (attempt >= _options.MaxAttempts)
                    break;
            }

            await Task.Delay(_options.RetryDelay, timeProvider, cancellationToken);
        }

        queue.Forget(notification);
    }
}
