namespace Vtex.Tracking.Transport;

/// <summary>The handler that opens the connections, unless the user brings one.</summary>
internal static class PrimaryHandler
{
    /// <remarks>
    /// No cookies, since pooled handlers would share them between identities. No redirects, since the API has none and
    /// a followed one would turn a write into a read.
    /// </remarks>
    public static HttpMessageHandler Create() =>
#if NET
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            // Notices when the host's address changes.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false };
#endif
}
