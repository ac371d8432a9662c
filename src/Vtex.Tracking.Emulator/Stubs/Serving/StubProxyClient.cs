using System.Net;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// The client that proxies of stubs call with, instead of WireMock.Net's own: it reaches only the hosts that it may, follows
/// no redirect, uses no proxy of the machine, and takes bounded answers.
/// </summary>
internal static class StubProxyClient
{
    /// <summary>The largest answer, in bytes. Chosen by us.</summary>
    public const int MaxAnswer = 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    public static HttpClient Create(ReachableStubHosts hosts) => new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectCallback = (context, cancellationToken) => hosts.ConnectAsync(context.DnsEndPoint, cancellationToken),
        UseCookies = false,
        UseProxy = false,
    })
    {
        MaxResponseContentBufferSize = MaxAnswer,
        Timeout = Timeout,
    };
}
