using System.Net;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.Hub;

/// <summary>
/// Decides which hosts the emulator may call: this machine, and hosts that the options name. An address in a request or a
/// file must not reach everything.
/// </summary>
internal sealed class ReachableHosts(IEnumerable<string> named)
{
    private readonly HashSet<string> _named = new(named, StringComparer.OrdinalIgnoreCase);

    public bool Allow(Uri address) => IsAllowed(address, _named);

    /// <summary>Finds out why an address must not be called; null when it may.</summary>
    public string? Refusal(Uri address) => Allow(address) ? null : CallMessages.HostNotAllowed(address.Host);

    public static bool IsAllowed(Uri address, IReadOnlySet<string> named) =>
        named.Contains(address.Host)
        || address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip);
}
