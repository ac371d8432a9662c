namespace Vtex.Tracking.Transport;

/// <summary>The handler that opens the connections, unless the user brings one.</summary>
internal static class PrimaryHandler
{
    /// <remarks>
    /// No cookies, since pooled handlers would share them between identities. No redirects, since the API has none and
    /// a followed one would turn a write into a read.
    /// </remarks>
    /// <param name="emulators">What is reached without the machine's proxy, besides this machine.</param>
    public static HttpMessageHandler Create(EmulatorAddresses emulators) =>
#if NET
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new DirectToEmulatorProxy(emulators, static () => DirectToEmulatorProxy.OfMachine),
            // Notices when the host's address changes.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new DirectToEmulatorProxy(emulators, static () => DirectToEmulatorProxy.OfMachine),
        };
#endif
}
