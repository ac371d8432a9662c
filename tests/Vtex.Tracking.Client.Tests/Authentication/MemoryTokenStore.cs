using System.Collections.Concurrent;

namespace Vtex.Tracking.Client.Tests.Authentication;

/// <summary>A store that processes might share.</summary>
internal sealed class MemoryTokenStore : ITokenStore
{
    public ConcurrentDictionary<string, byte[]> Tokens { get; } = new();

    public Exception? Fault { get; set; }

    public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default) =>
        Fault is null ? new(Tokens.GetValueOrDefault(key)) : throw Fault;

    public ValueTask SetAsync(
        string key, byte[] value, DateTimeOffset expiresAt, CancellationToken cancellationToken = default)
    {
        if (Fault is not null)
            throw Fault;
        Tokens[key] = value;
        return default;
    }
}
