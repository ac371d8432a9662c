using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.WireMockTests.Wire;

/// <summary>Sends a request on a connection of its own and takes all that comes back, be it HTTP or not.</summary>
internal static class RawExchange
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task<RawAnswer> SendAsync(IPEndPoint server, RawRequest request, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(server, patience.Token);
        await socket.SendAsync(request.ToBytes(server.ToString()), patience.Token);

        var received = new List<byte>();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is > 0 and var count)
            {
                received.AddRange(buffer.AsSpan(0, count));
                if (RawAnswer.Read([.. received], request.Method, wasReset: false) is { Failure: null } whole)
                    return whole;
            }

            return RawAnswer.Read([.. received], request.Method, wasReset: false);
        }
        catch (SocketException exception) when (exception.SocketErrorCode == SocketError.ConnectionReset)
        {
            return RawAnswer.Read([.. received], request.Method, wasReset: true);
        }
    }
}
