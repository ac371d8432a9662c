using Vtex.Tracking.Emulator.Hub;

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
        if (!ReachableHosts.IsAllowed(target, allowed))
        {
            throw new StubFailedException(
                $"The stub's proxyBaseUrl leads to {target.Host}. Only this machine is allowed, and hosts that the options name.");
        }

        return target;
    }
}
