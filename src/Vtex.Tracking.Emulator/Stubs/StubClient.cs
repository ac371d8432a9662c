using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>
/// Creates the client of proxies and webhooks, which takes the place of WireMock.Net's own: it reaches only the hosts that
/// it may, follows no redirect, uses no proxy of the machine, and takes bounded answers.
/// </summary>
internal static class StubClient
{
    /// <summary>The largest answer, in bytes. Chosen by us.</summary>
    public const int MaxAnswer = 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    /// <param name="hosts">The hosts that it may call.</param>
    /// <param name="id">The id of the emulator, by which it recognizes its own calls.</param>
    public static HttpClient Create(StubHosts hosts, string id) => new(new ViaHandler(id)
    {
        InnerHandler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectCallback = (context, cancellationToken) => hosts.ConnectAsync(context.DnsEndPoint, cancellationToken),
            UseCookies = false,
            UseProxy = false,
        },
    })
    {
        MaxResponseContentBufferSize = MaxAnswer,
        Timeout = Timeout,
    };

    /// <summary>Names the emulators through which a call has come, so that none of them gives it to a stub again.</summary>
    private sealed class ViaHandler(string id) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.Headers.Remove(StubHeaders.Via);
            request.Headers.TryAddWithoutValidation(StubHeaders.Via, [.. StubExchange.Current?.Via ?? [], id]);
            return base.SendAsync(request, cancellationToken);
        }
    }
}

/// <summary>The hosts that stubs may call: this machine, and those that the options name.</summary>
internal sealed class StubHosts(IEnumerable<string> named, int ownPort)
{
    private readonly HashSet<string> _named = new(named, StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds why a stub may not call an address; null when it may.</summary>
    public string? FindProblem(string url, bool mayBeItself)
    {
        if (url.Contains("{{", StringComparison.Ordinal))
            return "must not be a template: a request could choose the host.";
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return "must be an absolute URL, such as http://127.0.0.1:8080.";
        if (!IsLocalName(address.Host) && !_named.Contains(address.Host))
            return $"leads to {address.Host}: a stub may only call this machine (localhost, 127.0.0.1) and hosts that TrackingEmulatorOptions.ProxyHosts names.";
        return !mayBeItself && IsLocalName(address.Host) && address.Port == ownPort ? "leads to the emulator itself." : null;
    }

    /// <summary>Connects to a host, if stubs may call it. The addresses of a name are checked after it was resolved.</summary>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint end, CancellationToken cancellationToken)
    {
        var addresses = await Dns.GetHostAddressesAsync(end.Host, cancellationToken);
        if (!_named.Contains(end.Host))
            addresses = IsLocalName(end.Host) ? [.. addresses.Where(IPAddress.IsLoopback)] : [];
        if (addresses.Length == 0)
            throw new HttpRequestException($"A stub may not call {end.Host}: name it in TrackingEmulatorOptions.ProxyHosts.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, end.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static bool IsLocalName(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
