using Vtex.Tracking.Emulator.FaultInjection;

namespace Vtex.Tracking.Emulator.Hosting;

/// <summary>The outermost layer: breaks a connection after all others have recorded the answer.</summary>
internal sealed class ConnectionLayer(RequestDelegate next, CancellationToken stopping)
{
    public Task InvokeAsync(HttpContext context)
    {
        var answering = next(context);
        return answering.IsCompletedSuccessfully ? BreakAsync(context) : AwaitAsync(answering, context);
    }

    private async Task AwaitAsync(Task answering, HttpContext context)
    {
        await answering;
        await BreakAsync(context);
    }

    private Task BreakAsync(HttpContext context) => context.Features.Get<PendingBreak>() is { } pending
        ? ConnectionBreaker.BreakAsync(context, pending, stopping)
        : Task.CompletedTask;
}
