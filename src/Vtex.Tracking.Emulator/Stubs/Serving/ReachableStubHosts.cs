using System.Net;
using System.Net.Sockets;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>The hosts that stubs may call: this machine, and those that the options name.</summary>
internal sealed class ReachableStubHosts(IEnumerable<string> named, int ownPort)
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

    /// <summary>Connects to a host, if stubs may call it. What a name leads to is checked after it was resolved.</summary>
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
