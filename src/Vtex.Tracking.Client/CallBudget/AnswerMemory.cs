using Microsoft.Extensions.Caching.Memory;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Remembers when each call was made, bounded in number; the least recently used go first. The answers themselves are
/// entries of a cache, which may lose them: then the call is known, but its answer is not. Not safe for several threads:
/// <see cref="CallState"/> sees to that.
/// </summary>
/// <param name="maxAnswers">How many calls to remember.</param>
/// <param name="maxBytes">How many bytes the answers may take in a cache of its own.</param>
/// <param name="userCache">A cache of the user's, which has its own bounds; null for none.</param>
internal sealed class AnswerMemory(int maxAnswers, long maxBytes, IMemoryCache? userCache)
{
    /// <summary>Never compacts by itself: room is made before it is needed.</summary>
    private readonly IMemoryCache _cache = userCache ?? new MemoryCache(new MemoryCacheOptions
    {
        SizeLimit = maxBytes,
        ExpirationScanFrequency = TimeSpan.FromDays(1),
    });

    private readonly Dictionary<CallKey, MemoryEntry> _entries = [];
    private MemoryEntry? _newest;
    private MemoryEntry? _oldest;
    private long _bytes;

    /// <summary>Finds an answer, fresh or not, and brings its times in line with the clock.</summary>
    /// <param name="key">The call.</param>
    /// <param name="now">The present time.</param>
    /// <param name="times">When the call was made, also where the answer has got lost; null where it was not.</param>
    public CachedAnswer? Find(in CallKey key, DateTimeOffset now, out AnswerTimes? times)
    {
        times = null;
        if (!_entries.TryGetValue(key, out var entry))
            return null;
        times = entry.Times = entry.Times.SeenAt(now);
        if (!ReferenceEquals(entry, _newest))
        {
            Unlink(entry);
            LinkNewest(entry);
        }

        if (AnswerOf(entry) is not { } answer)
            return null;
        answer.Times = entry.Times;
        return answer;
    }

    public void Put(CachedAnswer answer)
    {
        Remove(answer.Key);
        if (userCache is null && answer.Cost > maxBytes)
            return;
        var entry = new MemoryEntry(answer.Key, answer.Cost) { Times = answer.Times };
        _entries.Add(answer.Key, entry);
        LinkNewest(entry);
        _bytes += entry.Cost;
        while (_entries.Count > maxAnswers || userCache is null && _bytes > maxBytes)
            Remove(_oldest!.Key);
        Keep(entry, answer);
    }

    /// <summary>Forgets all calls of some endpoints.</summary>
    public void RemoveAll(IReadOnlyList<string> operations)
    {
        for (var entry = _oldest; entry is not null;)
        {
            var next = entry.Newer;
            if (operations.Contains(entry.Key.Operation))
                Remove(entry.Key);
            entry = next;
        }
    }

    public void Remove(in CallKey key)
    {
        if (!_entries.TryGetValue(key, out var entry))
            return;
        _entries.Remove(key);
        Unlink(entry);
        _bytes -= entry.Cost;
        try
        {
            _cache.Remove(entry);
        }
        catch (Exception) when (userCache is not null)
        {
            // Disposed, or whatever else may be wrong with it; nobody looks for that entry any more.
        }
    }

    private CachedAnswer? AnswerOf(MemoryEntry entry)
    {
        try
        {
            return _cache.TryGetValue(entry, out var found) ? found as CachedAnswer : null;
        }
        catch (Exception) when (userCache is not null)
        {
            return null;
        }
    }

    private void Keep(MemoryEntry entry, CachedAnswer answer)
    {
        try
        {
            using var kept = _cache.CreateEntry(entry);
            kept.Value = answer;
            kept.Size = answer.Cost;
            // When an answer is too old is for the client's clock to say. This is for the cache of an app that outlives it.
            if (userCache is not null && entry.Times.KeepUntil - entry.Times.FetchedAt is var life && life > TimeSpan.Zero)
                kept.AbsoluteExpirationRelativeToNow = life;
        }
        catch (Exception) when (userCache is not null)
        {
            // Then the call is remembered without its answer.
        }
    }

    private void LinkNewest(MemoryEntry entry)
    {
        entry.Older = _newest;
        if (_newest is not null)
            _newest.Newer = entry;
        _newest = entry;
        _oldest ??= entry;
    }

    private void Unlink(MemoryEntry entry)
    {
        if (entry.Newer is not null)
            entry.Newer.Older = entry.Older;
        else
            _newest = entry.Older;
        if (entry.Older is not null)
            entry.Older.Newer = entry.Newer;
        else
            _oldest = entry.Newer;
        entry.Newer = entry.Older = null;
    }

    /// <summary>A call that was made: the key of its answer in the cache, so that no two clients meet in one.</summary>
    private sealed class MemoryEntry(CallKey key, long cost)
    {
        public CallKey Key { get; } = key;

        public long Cost { get; } = cost;

        public required AnswerTimes Times { get; set; }

        public MemoryEntry? Newer { get; set; }

        public MemoryEntry? Older { get; set; }
    }
}
