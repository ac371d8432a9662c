namespace Vtex.Tracking.Client.Tests.Transport;

/// <summary>A handler of which nobody can know that it follows redirects.</summary>
internal sealed class OpaqueHandler : HttpMessageHandler
{
    private readonly HttpMessageInvoker _inner = new(new HttpClientHandler());

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) => _inner.SendAsync(request, cancellationToken);

    protected override void Dispose(bool disposing)
    {
        _inner.Dispose();
        base.Dispose(disposing);
    }
}
