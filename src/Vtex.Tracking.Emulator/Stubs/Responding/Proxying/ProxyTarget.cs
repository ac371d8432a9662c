using System.Net;

namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>Where a proxied request goes: this machine, unless the options name other hosts. A mapping from anywhere must not reach everything.</summary>
internal static class ProxyTarget
{
    /// <exception cref="StubFailedException">The address is none, or not allowed.</exception>
    public static Uri Find(string baseUrl, string url, IReadOnlySet<string> allowed)
    {
        var path = url.TrimStart('/');
        if (!Uri.TryCreate(baseUrl, UriKind.Absolute, out var server) || server.Scheme is not ("http" or "https")
            || !Uri.TryCreate($"{baseUrl.TrimEnd('/')}/{path}", UriKind.Absolute, out var target))
            throw new StubFailedException("The stub's proxyBaseUrl is not an http or https address.");
        if (!IsAllowed(target, allowed))
        {
            throw new StubFailedException(
                $"The stub's proxyBaseUrl leads to {target.Host}. Only this machine is allowed, and hosts that the options name.");
        }

        return target;
    }

    private static bool IsAllowed(Uri target, IReadOnlySet<string> allowed) =>
        allowed.Any(host => host.Equals(target.Host, StringComparison.OrdinalIgnoreCase))
        || target.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || IPAddress.TryParse(target.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);
}
