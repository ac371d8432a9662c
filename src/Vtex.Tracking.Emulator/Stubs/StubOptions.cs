namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>What stubs may reach outside of their own JSON.</summary>
internal sealed record StubOptions
{
    /// <summary>The folder of <c>bodyFileName</c>; null when there is none.</summary>
    public string? FilesFolder { get; init; }

    /// <summary>Hosts that <c>proxyBaseUrl</c> may name besides loopback addresses, without ports.</summary>
    public IReadOnlySet<string> ProxyHosts { get; init; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
}
