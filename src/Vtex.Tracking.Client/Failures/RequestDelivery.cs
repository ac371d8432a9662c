#if !NET
using System.Net;
#endif
using System.Net.Sockets;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Failures;

/// <summary>Tells of a failed exchange whether its request can have reached the service.</summary>
internal static class RequestDelivery
{
    /// <summary>
    /// Returns whether no connection was made, so that nothing can have been sent over it. Errors that also befall a
    /// connection that stands, such as an unreachable network, do not count.
    /// </summary>
    public static bool IsImpossible(ApiCall call, Exception exception)
    {
        // A handler of the user may have failed to connect to something else after the answer had come.
        if (call.WasAnswered)
            return false;
#if NET
        return exception is HttpRequestException
        {
            // Also: a proxy that made no tunnel, a TLS handshake that failed. A request follows after these.
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.ProxyTunnelError or HttpRequestError.SecureConnectionError
        } || HasSocketErrorOfConnecting(exception);
#else
        return HasSocketErrorOfConnecting(exception);
#endif
    }

    private static bool HasSocketErrorOfConnecting(Exception exception)
    {
        for (var cause = exception as HttpRequestException as Exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException { SocketErrorCode: var error })
            {
                return error is SocketError.ConnectionRefused
                    or SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData;
            }
#if !NET
            // How .NET Framework says it.
            if (cause is WebException
                {
                    Status: WebExceptionStatus.ConnectFailure
                        or WebExceptionStatus.NameResolutionFailure or WebExceptionStatus.ProxyNameResolutionFailure
                })
                return true;
#endif
        }

        return false;
    }
}
