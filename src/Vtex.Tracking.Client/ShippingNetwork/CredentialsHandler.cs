namespace Vtex.Tracking.ShippingNetwork;

/// <summary>Puts the credentials on every request.</summary>
internal sealed class CredentialsHandler(ShippingNetworkSettings settings, HttpMessageHandler innerHandler)
    : DelegatingHandler(innerHandler)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (settings.UserToken.Length > 0)
        {
            Set(request, "VtexIdclientAutCookie", settings.UserToken);
        }
        else
        {
            Set(request, "X-VTEX-API-AppKey", settings.AppKey);
            Set(request, "X-VTEX-API-AppToken", settings.AppToken);
        }

        return base.SendAsync(request, cancellationToken);
    }

    /// <summary>A repetition has the headers of the request that it repeats.</summary>
    private static void Set(HttpRequestMessage request, string name, string value)
    {
        request.Headers.Remove(name);
        request.Headers.TryAddWithoutValidation(name, value);
    }
}
