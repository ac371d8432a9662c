using System.Net.Sockets;
using Vtex.Tracking.Emulator.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Whether anything listens where the app should be.</summary>
internal static class Reachability
{
    /// <exception cref="CarrierUnreachableException">Nothing does.</exception>
    public static async Task CheckAsync(Uri carrier, TimeSpan limit, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(limit, TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(carrier.DnsSafeHost, carrier.Port, end.Token);
        }
        catch (SocketException failure)
        {
            throw Unreachable(carrier, CallFailure.Describe(failure), failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            throw Unreachable(carrier, "no connection within the limit of time", failure);
        }
    }

    private static CarrierUnreachableException Unreachable(Uri carrier, string why, Exception failure) => new(
        $"The carrier's app at {carrier.GetLeftPart(UriPartial.Authority)} cannot be reached: {why}. " +
        "Start it first, and check host and port.",
        failure);
}
