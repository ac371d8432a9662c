using System.Net.Sockets;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Finds out why a call had no answer.</summary>
internal static class CallFailure
{
    public static CallFault Of(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return Of(socket.SocketErrorCode);
        }

        return failure is HttpRequestException request ? Of(request.HttpRequestError) : CallFault.ConnectionBroken;
    }

    private static CallFault Of(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => CallFault.ConnectionRefused,
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => CallFault.HostUnknown,
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => CallFault.HostUnreachable,
        _ => CallFault.ConnectionBroken,
    };

    private static CallFault Of(HttpRequestError error) => error switch
    {
        HttpRequestError.InvalidResponse => CallFault.NotHttp,
        HttpRequestError.ConfigurationLimitExceeded => CallFault.HeadersTooLong,
        HttpRequestError.SecureConnectionError => CallFault.ConnectionNotSecure,
        _ => CallFault.ConnectionBroken,
    };
}
