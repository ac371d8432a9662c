namespace Vtex.Tracking.Client.Tests.DependencyInjection;

internal sealed class DisposalWitness : HttpMessageHandler
{
    public bool Disposed { get; private set; }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Disposed = true;
        base.Dispose(disposing);
    }
}
