using System.Collections.Concurrent;

namespace Vtex.Tracking.AspNetCore.Tests.OrderHooks;

/// <summary>Made for each change, as the handlers of apps are.</summary>
internal sealed class ScopedHandler(RecordingHandler handler) : IOrderHookHandler
{
    public Task HandleAsync(OrderHookNotification notification, CancellationToken cancellationToken) =>
        handler.HandleAsync(notification, cancellationToken);
}

/// <summary>Keeps the changes that it is given, and holds them up or fails as a test says.</summary>
internal sealed class RecordingHandler : IDisposable
{
    private readonly ConcurrentQueue<OrderHookNotification> _changes = new();
    private readonly SemaphoreSlim _seen = new(0);
    private TaskCompletionSource? _gate;
    private int _awaited;

    public IReadOnlyList<OrderHookNotification> Changes => [.. _changes];

    public int Failures { get; set; }

    public void Dispose() => _seen.Dispose();

    public void Block() => _gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release() => _gate?.TrySetResult();

    /// <summary>Waits until the handler was called so often in all.</summary>
    public async Task SeenAsync(int calls)
    {
        for (; _awaited < calls; _awaited++)
            Assert.True(await _seen.WaitAsync(TimeSpan.FromSeconds(30)), "The handler was not called.");
    }

    public async Task HandleAsync(OrderHookNotification notification, CancellationToken cancellationToken)
    {
        _changes.Enqueue(notification);
        _seen.Release();
        if (_gate is { } gate)
            await gate.Task.WaitAsync(cancellationToken);
        if (Failures > 0)
        {
            Failures--;
            throw new InvalidDataException("The handler fails.");
        }
    }
}
