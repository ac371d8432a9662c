using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>Describes in a few words why a call had no answer.</summary>
internal static class CallFailure
{
    private const string BrokenOff = "broke the connection off";

    public static string Describe(Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            if (cause is SocketException socket)
                return Describe(socket.SocketErrorCode);
        }

        return failure is HttpRequestException request ? Describe(request.HttpRequestError) : BrokenOff;
    }

    private static string Describe(SocketError error) => error switch
    {
        SocketError.ConnectionRefused => "refused the connection",
        SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain => "the name of its host is not known",
        SocketError.HostUnreachable or SocketError.NetworkUnreachable => "its host cannot be reached",
        _ => BrokenOff,
    };

    private static string Describe(HttpRequestError error) => error switch
    {
        HttpRequestError.InvalidResponse => "did not answer with HTTP",
        HttpRequestError.ConfigurationLimitExceeded => "sent headers of more than 64 KiB",
        HttpRequestError.SecureConnectionError => "no secure connection could be made",
        _ => BrokenOff,
    };
}
