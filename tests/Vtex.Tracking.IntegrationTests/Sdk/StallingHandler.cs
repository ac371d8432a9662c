namespace Vtex.Tracking.IntegrationTests.Sdk;

/// <summary>Lets the login pass, and holds the first call after it until it is cancelled.</summary>
internal sealed class StallingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a call is being held.</summary>
    public Task Reached => _reached.Task;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        request.Headers.Authorization is not null && _reached.TrySetResult()
            ? HoldAsync(cancellationToken)
            : base.SendAsync(request, cancellationToken);

    private static async Task<HttpResponseMessage> HoldAsync(CancellationToken cancellationToken)
    {
        var held = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = cancellationToken.Register(() => held.TrySetCanceled(cancellationToken));
        return await held.Task;
    }
}
