namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A user's own idea of resilience: once more after any server error.</summary>
internal sealed class RepeatingHandler(Action failed) : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        if (response.IsSuccessStatusCode)
            return response;
        failed();
        return await base.SendAsync(request, cancellationToken);
    }
}
