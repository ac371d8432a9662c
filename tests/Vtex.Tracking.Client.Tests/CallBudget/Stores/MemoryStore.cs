using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>The simplest store that keeps every promise, in memory: what the shared tests are themselves tested with.</summary>
internal sealed class MemoryStore : ICallBudgetStore, ICallBudgetStoreClock
{
    private readonly Dictionary<string, Entry> _entries = [];
    private readonly List<string> _removals = [];

    /// <summary>Gets what is kept, as it is.</summary>
    public IEnumerable<byte[]> Contents => _entries.Values.Where(entry => entry.Answer is not null)
        .Select(entry => entry.Answer!.Content.ToArray());

    public ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default) => new(TimeProvider.System.GetUtcNow());

    public ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            var entry = EntryOf(key);
            if (entry.Answer is { } stored)
                entry.Answer = SeenAt(stored, now);
            if (entry.Answer is { } answer && now < answer.NextAllowedAt)
                return new(CallClaim.Answered(answer));
            var known = entry.Answer is { } last && now < last.KeepUntil ? last : null;
            if (entry.Claim is not null && now < entry.Until && entry.Until <= Later(Later(now, lease), lease))
                return new(CallClaim.Busy(entry.Until, known));
            (entry.Claim, entry.Until) = (Guid.NewGuid(), Later(now, lease));
            return new(CallClaim.Granted(entry.Claim.Value, known));
        }
    }

    public ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            var entry = EntryOf(key);
            var wasRemoved = _removals.Exists(prefix => key.StartsWith(prefix, StringComparison.Ordinal));
            if (entry.Claim == claim || !wasRemoved && !(entry.Answer?.FetchedAt > answer.FetchedAt))
                entry.Answer = answer;
        }

        return AbandonAsync(key, claim, cancellationToken);
    }

    public ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            if (EntryOf(key) is { } entry && entry.Claim == claim)
                entry.Claim = null;
        }

        return default;
    }

    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        lock (_entries)
            return new(EntryOf(key).Answer);
    }

    public ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken)
    {
        lock (_entries)
        {
            _removals.Add(keyPrefix);
            foreach (var key in _entries.Keys.Where(key => key.StartsWith(keyPrefix, StringComparison.Ordinal)).ToList())
                _entries.Remove(key);
        }

        return default;
    }

    // Said here once more, and not taken from what is tested: who looks back from a clock that was set, moves answers to it.
    private static StoredAnswer SeenAt(StoredAnswer answer, DateTimeOffset now) => answer.FetchedAt <= now ? answer : answer with
    {
        FetchedAt = now,
        NextAllowedAt = Later(answer.NextAllowedAt, now - answer.FetchedAt),
        KeepUntil = Later(answer.KeepUntil, now - answer.FetchedAt),
    };

    private static DateTimeOffset Later(DateTimeOffset time, TimeSpan by) => new(
        (long)Int128.Clamp((Int128)time.UtcTicks + by.Ticks, 0, DateTimeOffset.MaxValue.UtcTicks), TimeSpan.Zero);

    private Entry EntryOf(string key)
    {
        if (!_entries.TryGetValue(key, out var entry))
            _entries.Add(key, entry = new Entry());
        return entry;
    }

    private sealed class Entry
    {
        public StoredAnswer? Answer { get; set; }

        public Guid? Claim { get; set; }

        public DateTimeOffset Until { get; set; }
    }
}
