namespace Vtex.Tracking.Client.Tests.DependencyInjection;

/// <summary>A handler of the user that fails for all but logins, before or after it has sent.</summary>
internal sealed class FailingHandler(Exception failure) : DelegatingHandler
{
    public bool SendsFirst { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri!.AbsolutePath.EndsWith("/auth", StringComparison.Ordinal))
            return await base.SendAsync(request, cancellationToken);
        try
        {
            if (SendsFirst)
                (await base.SendAsync(request, cancellationToken)).Dispose();
        }
        catch (HttpRequestException)
        {
            // Its own failure is what it tells.
        }

        throw failure;
    }
}
