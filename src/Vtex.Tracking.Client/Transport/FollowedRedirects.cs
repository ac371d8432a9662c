using Vtex.Tracking.Errors;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Notices when a handler has followed a redirect: the answer belongs to another request than the one that was sent.
/// </summary>
internal static class FollowedRedirects
{
    /// <param name="call">The call.</param>
    /// <param name="method">The method as it was sent; a handler may change the request itself.</param>
    /// <param name="address">The address as it was sent.</param>
    /// <param name="response">The answer; disposed when this throws.</param>
    /// <exception cref="VtexException">One was followed.</exception>
    public static void ThrowIfAny(ApiCall call, HttpMethod method, Uri? address, HttpResponseMessage response)
    {
        if (response.RequestMessage is not { RequestUri: { IsAbsoluteUri: true } answered } request
            || (request.Method == method && answered == address))
        {
            return;
        }

        var error = ErrorFactory.Redirected(call, response.StatusCode, request);
        response.Dispose();
        throw error;
    }
}
