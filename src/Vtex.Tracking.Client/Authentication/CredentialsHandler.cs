using Vtex.Tracking.Configuration;

namespace Vtex.Tracking.Authentication;

/// <summary>Puts the credentials on every request.</summary>
internal sealed class CredentialsHandler(AppCredentials credentials, HttpMessageHandler innerHandler)
    : DelegatingHandler(innerHandler)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (credentials.UserToken.Length > 0)
        {
            Set(request, "VtexIdclientAutCookie", credentials.UserToken);
        }
        else
        {
            Set(request, "X-VTEX-API-AppKey", credentials.AppKey);
            Set(request, "X-VTEX-API-AppToken", credentials.AppToken);
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
