namespace Vtex.Tracking.Emulator.Stubs;

/// <summary>How the stub layer starts.</summary>
/// <param name="Folder">The folder of mappings; null for none.</param>
/// <param name="ProxyHosts">Hosts that stubs may call besides this machine.</param>
/// <param name="LogSize">How many requests WireMock.Net's own log keeps.</param>
internal sealed record StubSettings(string? Folder, IReadOnlyCollection<string> ProxyHosts, int LogSize);
