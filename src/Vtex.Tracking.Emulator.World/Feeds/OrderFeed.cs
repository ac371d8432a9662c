using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>The feed of an app key: a queue of changes that are hidden when they are read, until they are committed.</summary>
internal sealed class OrderFeed(FeedConfigured configured)
{
    /// <summary>A change is dropped after more deliveries than this (documented).</summary>
    private const int MaxDeliveries = 100;

    private readonly Dictionary<long, FeedEntry> _entries = [];
    private readonly Queue<FeedEntry> _byAge = new();
    private readonly Queue<FeedEntry> _visible = new();
    private readonly PriorityQueue<FeedEntry, DateTimeOffset> _hidden = new();
    private FilterRunner _filter = new(configured.Filter);
    private DateTimeOffset _latest = configured.At;

    public FeedConfigured Configuration { get; private set; } = configured;

    public void Configure(FeedConfigured e)
    {
        Configuration = e;
        if (e.Filter.Expression is null || (e.Filter.Expression, e.Filter.DisableSingleFire) != (_filter.Filter.Expression, _filter.Filter.DisableSingleFire))
            _filter = new FilterRunner(e.Filter);
        _latest = e.At > _latest ? e.At : _latest;
    }

    /// <summary>Determines whether the configuration has disappeared, because nothing new came for the retention time.</summary>
    public bool IsGone(DateTimeOffset now) => Calendar.Add(_latest, Configuration.Retention) <= now;

    public void Note(OrderChange change, StoreOrder order, bool passesStatusesOver)
    {
        if (!_filter.Takes(change, order, passesStatusesOver))
            return;
        var entry = new FeedEntry(change);
        _entries.Add(change.Number, entry);
        _byAge.Enqueue(entry);
        Show(entry);
        _latest = change.CurrentChange;
    }

    /// <summary>The number of changes that are kept, the hidden ones too, and the time of the oldest.</summary>
    public (int Count, DateTimeOffset? Oldest) Measure(DateTimeOffset now)
    {
        Expire(now);
        return (_entries.Count, _byAge.TryPeek(out var oldest) ? oldest.Change.CurrentChange : null);
    }

    /// <summary>Takes the oldest changes that are not hidden; the event that they were read hides them.</summary>
    public IReadOnlyList<FeedEntry> TakeVisible(DateTimeOffset now, int most)
    {
        Expire(now);
        while (_hidden.TryPeek(out var entry, out var until) && until <= now)
        {
            _hidden.Dequeue();
            if (entry.HiddenUntil == until)
                Show(entry);
        }

        var taken = new List<FeedEntry>();
        while (taken.Count < most && _visible.TryDequeue(out var entry))
        {
            entry.IsQueued = false;
            if (_entries.ContainsKey(entry.Change.Number) && !(entry.HiddenUntil > now))
                taken.Add(entry);
        }

        return taken;
    }

    public FeedEntry? Find(long number) => _entries.GetValueOrDefault(number);

    public void Hide(FeedRead e)
    {
        foreach (var entry in e.Items.Select(Find).OfType<FeedEntry>())
        {
            if (++entry.Deliveries > MaxDeliveries)
            {
                _entries.Remove(entry.Change.Number);
                continue;
            }

            entry.HiddenUntil = Calendar.Add(e.At, Configuration.Visibility);
            _hidden.Enqueue(entry, entry.HiddenUntil.Value);
        }
    }

    public void Commit(FeedCommitted e)
    {
        foreach (var number in e.Items)
            _entries.Remove(number);
    }

    // Once: after a restart, what was read is still where it was.
    private void Show(FeedEntry entry)
    {
        if (!entry.IsQueued)
            _visible.Enqueue(entry);
        entry.IsQueued = true;
    }

    private void Expire(DateTimeOffset now)
    {
        while (_byAge.TryPeek(out var oldest)
            && (!_entries.ContainsKey(oldest.Change.Number) || Calendar.Add(oldest.Change.CurrentChange, Configuration.Retention) <= now))
        {
            _entries.Remove(oldest.Change.Number);
            _byAge.Dequeue();
        }
    }
}

/// <summary>A change in a feed.</summary>
internal sealed class FeedEntry(OrderChange change)
{
    public OrderChange Change { get; } = change;

    /// <summary>Until when it is hidden; null when it was never read.</summary>
    public DateTimeOffset? HiddenUntil { get; set; }

    /// <summary>Gets or sets whether it is in the queue of those that are not hidden.</summary>
    public bool IsQueued { get; set; }

    /// <summary>The number of times that it was read.</summary>
    public int Deliveries { get; set; }
}
