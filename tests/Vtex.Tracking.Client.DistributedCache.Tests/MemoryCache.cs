using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Distributed;

namespace Vtex.Tracking.Client.DistributedCache.Tests;

/// <summary>A distributed cache of one process, that never forgets, and fails when told to.</summary>
internal sealed class MemoryCache : IDistributedCache
{
    private readonly ConcurrentDictionary<string, byte[]> _entries = new();

    public bool IsDown { get; set; }

    /// <summary>Runs before an entry is written, as another process might.</summary>
    public Action<string>? Meanwhile { get; set; }

    public byte[]? Get(string key) => IsDown ? throw new TimeoutException() : _entries.GetValueOrDefault(key);

    public Task<byte[]?> GetAsync(string key, CancellationToken token = default) => Task.FromResult(Get(key));

    public void Refresh(string key)
    {
    }

    public Task RefreshAsync(string key, CancellationToken token = default) => Task.CompletedTask;

    public void Remove(string key) => _entries.TryRemove(key, out _);

    public Task RemoveAsync(string key, CancellationToken token = default)
    {
        Remove(key);
        return Task.CompletedTask;
    }

    public void Set(string key, byte[] value, DistributedCacheEntryOptions options)
    {
        Assert.NotNull(options.AbsoluteExpirationRelativeToNow);
        _entries[key] = value;
        Meanwhile?.Invoke(key);
    }

    public Task SetAsync(
        string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        Set(key, value, options);
        return Task.CompletedTask;
    }

    public void Copy(string from, string to) => _entries[to] = _entries[from];

    public void Spoil()
    {
        foreach (var key in _entries.Keys)
            _entries[key] = [200, 1, 2];
    }
}
