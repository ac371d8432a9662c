namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A handler such as a user might add.</summary>
internal sealed class WatchingHandler(List<string?> tokens) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        tokens.Add(request.Headers.Authorization?.Parameter);
        return base.SendAsync(request, cancellationToken);
    }
}
