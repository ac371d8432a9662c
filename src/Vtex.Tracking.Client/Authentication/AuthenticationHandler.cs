using System.Net;
using Vtex.Tracking.Requests;
using Vtex.Tracking.Secrets;

namespace Vtex.Tracking.Authentication;

/// <summary>
/// Puts the token on every request. When the service refuses it, renews it once and repeats the request once: a 401
/// says that the request was not looked at, so that even a write may be repeated.
/// </summary>
/// <param name="tokens">Where the tokens come from; shared by all handlers of one identity.</param>
/// <param name="issuer">Logs in, should that be needed.</param>
/// <param name="secrets">Told of each token, so that no exception repeats it.</param>
/// <param name="innerHandler">The next layer.</param>
internal sealed class AuthenticationHandler(
    TokenSource tokens, TokenIssuer issuer, ClientSecrets secrets, HttpMessageHandler innerHandler)
    : DelegatingHandler(innerHandler)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(issuer, cancellationToken).ConfigureAwait(false);
        var response = await SendAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized)
        {
            tokens.Accepted(token);
            // Handlers of tests may leave it out, but the error report needs to know which token to hide.
            response.RequestMessage ??= request;
            return response;
        }

        response.Dispose();
        ApiCall.Of(request)?.Settle();
        var renewed = await tokens.RenewAsync(issuer, token, cancellationToken).ConfigureAwait(false);
        var copy = RequestCopy.Of(request);
        response = await SendAsync(copy, renewed, cancellationToken).ConfigureAwait(false);
        response.RequestMessage ??= copy;
        if (response.StatusCode == HttpStatusCode.Unauthorized)
            tokens.RefusedAnew(issuer, renewed);
        else
            tokens.Accepted(renewed);
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            issuer.Close();
        base.Dispose(disposing);
    }

    private Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, AccessToken token, CancellationToken cancellationToken)
    {
        secrets.Remember(token.Value);
        request.Headers.Authorization = token.Header;
        return base.SendAsync(request, cancellationToken);
    }
}
