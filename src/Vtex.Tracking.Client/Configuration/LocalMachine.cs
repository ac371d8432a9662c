using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;

namespace Vtex.Tracking.Configuration;

/// <summary>Knows by which names and addresses this machine is called, also out of a container on it.</summary>
internal static class LocalMachine
{
    /// <summary>Addresses come and go, with a VPN for instance.</summary>
    private static readonly TimeSpan AddressesAge = TimeSpan.FromSeconds(30);

    private static readonly Lazy<string[]> OwnNames = new(FindNames);

    private static Tuple<long, HashSet<IPAddress>>? _addresses;

    /// <summary>Returns whether a name is this machine's.</summary>
    /// <param name="host">The name, without a dot at its end.</param>
    public static bool IsCalled(string host) =>
        Is(host, "localhost")
        || Ends(host, ".localhost")
        // What Docker, Podman, Rancher Desktop, minikube and the like call the machine that a container runs on.
        || Ends(host, ".docker.internal")
        || (host.StartsWith("host.", StringComparison.OrdinalIgnoreCase) && Ends(host, ".internal"))
        || OwnNames.Value.Any(name => Is(host, name));

    /// <summary>Returns whether an address is this machine's.</summary>
    public static bool Has(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        // A connection to "any" address ends up on this machine.
        return IPAddress.IsLoopback(address)
            || address.Equals(IPAddress.Any)
            || address.Equals(IPAddress.IPv6Any)
            || Addresses().Contains(WithoutScope(address));
    }

    private static bool Is(string host, string name) => string.Equals(host, name, StringComparison.OrdinalIgnoreCase);

    private static bool Ends(string host, string end) => host.EndsWith(end, StringComparison.OrdinalIgnoreCase);

    private static HashSet<IPAddress> Addresses()
    {
        var now = TimeProvider.System.GetTimestamp();
        if (_addresses is not { } known || TimeProvider.System.GetElapsedTime(known.Item1, now) > AddressesAge)
            _addresses = known = Tuple.Create(now, FindAddresses());
        return known.Item2;
    }

    private static string[] FindNames()
    {
        try
        {
            var name = Dns.GetHostName();
            var domain = IPGlobalProperties.GetIPGlobalProperties().DomainName;
            string[] names = [name, $"{name.Split('.')[0]}.local"];
            return string.IsNullOrEmpty(domain) ? names : [.. names, $"{name}.{domain}"];
        }
        catch (Exception exception) when (exception is SocketException or NetworkInformationException or PlatformNotSupportedException)
        {
            return [];
        }
    }

    private static HashSet<IPAddress> FindAddresses()
    {
        try
        {
            return [.. NetworkInterface.GetAllNetworkInterfaces()
                .SelectMany(network => network.GetIPProperties().UnicastAddresses)
                .Select(own => WithoutScope(own.Address))];
        }
        catch (Exception exception) when (exception is NetworkInformationException or PlatformNotSupportedException)
        {
            return [];
        }
    }

    private static IPAddress WithoutScope(IPAddress address) => new(address.GetAddressBytes());
}
