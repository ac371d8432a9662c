namespace Vtex.Tracking.Client.Tests.Infrastructure;

/// <summary>Another way to the same server: not a delegating handler, so that it counts as a network of its own.</summary>
internal sealed class ForwardingHandler(HttpMessageHandler server) : HttpMessageHandler
{
    private readonly HttpMessageInvoker _server = new(server, disposeHandler: false);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken) => _server.SendAsync(request, cancellationToken);
}
