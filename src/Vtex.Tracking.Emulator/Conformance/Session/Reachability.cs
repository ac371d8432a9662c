using System.Net.Sockets;
using Vtex.Tracking.Emulator.Hub;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>Finds out whether anything listens at the address of the app.</summary>
internal static class Reachability
{
    /// <exception cref="CarrierUnreachableException">Nothing does.</exception>
    public static async Task CheckAsync(ConformanceOptions options, CancellationToken cancellationToken)
    {
        if (await FindFailureAsync(options, cancellationToken) is var (reason, failure))
        {
            throw new CarrierUnreachableException(
                $"The carrier's app at {options.Carrier.GetLeftPart(UriPartial.Authority)} cannot be reached: {reason}. "
                + "Start it first, and check host and port.",
                failure);
        }
    }

    public static async Task<bool> IsLostAsync(ConformanceOptions options, CancellationToken cancellationToken) =>
        await FindFailureAsync(options, cancellationToken) is not null;

    private static async Task<(string Reason, Exception Failure)?> FindFailureAsync(ConformanceOptions options, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(options.CallTimeout, TimeProvider.System);
        using var end = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(options.Carrier.DnsSafeHost, options.Carrier.Port, end.Token);
            return null;
        }
        catch (SocketException failure)
        {
            return (CallMessages.Describe(new CallResult(CallFailure.Of(failure))), failure);
        }
        catch (OperationCanceledException failure) when (!cancellationToken.IsCancellationRequested)
        {
            return ("no connection within the timeout", failure);
        }
    }
}
