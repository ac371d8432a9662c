using System.Net;

namespace Vtex.Tracking.Transport;

/// <summary>Finds out which proxy a request went to, for the words of a failure.</summary>
internal static class UsedProxy
{
    /// <returns>Host and port; null when there is no proxy, or none that can be known.</returns>
    public static string? Of(HttpMessageHandler primary, Uri? address)
    {
        try
        {
            if (address is null || ProxyOf(primary) is not { } proxy || proxy.IsBypassed(address))
                return null;
            return proxy.GetProxy(address) is { } used && used != address
                ? FormattableString.Invariant($"{used.Host}:{used.Port}")
                : null;
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A proxy of the user's own, or a disposed handler. The failure itself is what matters.
            return null;
        }
    }

    private static IWebProxy? ProxyOf(HttpMessageHandler primary) => primary switch
    {
        HttpClientHandler { UseProxy: true } handler => handler.Proxy ?? DirectToEmulatorProxy.OfMachine,
#if NET
        SocketsHttpHandler { UseProxy: true } handler => handler.Proxy ?? DirectToEmulatorProxy.OfMachine,
#endif
        _ => null,
    };
}
