using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>The hook of an app key: the changes that it is still to be told.</summary>
internal sealed class OrderHook(HookConfigured configured, int id)
{
    /// <summary>Without a notification for three days the configuration is removed (documented).</summary>
    private static readonly TimeSpan MaxSilence = TimeSpan.FromDays(3);

    private readonly Dictionary<long, HookEntry> _entries = [];
    private readonly PriorityQueue<HookEntry, (DateTimeOffset Due, long Number)> _due = new();
    private FilterRunner _filter = new(configured.Filter);
    private DateTimeOffset _latest = configured.At;

    public HookConfigured Configuration { get; private set; } = configured;

    /// <summary>Its place among the hooks, from 1.</summary>
    public int Id { get; } = id;

    /// <summary>Gets the time when the next notification is due; null when there is none.</summary>
    public DateTimeOffset? NextDue
    {
        get
        {
            while (_due.TryPeek(out var entry, out var next))
            {
                if (entry.Due == next.Due)
                    return next.Due;
                _due.Dequeue(); // it was sent since
            }

            return null;
        }
    }

    /// <summary>The number of changes that it is still to be told.</summary>
    public int Count => _entries.Count;

    public void Configure(HookConfigured e)
    {
        Configuration = e;
        if (e.Filter.Expression is null || (e.Filter.Expression, e.Filter.DisableSingleFire) != (_filter.Filter.Expression, _filter.Filter.DisableSingleFire))
            _filter = new FilterRunner(e.Filter);
        _latest = e.At > _latest ? e.At : _latest;
    }

    public bool IsGone(DateTimeOffset now) => Calendar.Add(_latest, MaxSilence) <= now;

    public void Note(OrderChange change, StoreOrder order, bool passesStatusesOver)
    {
        if (!_filter.Takes(change, order, passesStatusesOver))
            return;
        var entry = new HookEntry(change);
        _entries.Add(change.Number, entry);
        Plan(entry, change.CurrentChange);
        _latest = change.CurrentChange;
    }

    /// <summary>Takes the notifications that are due; the event that they were sent says when those that failed are due again.</summary>
    public IReadOnlyList<HookEntry> TakeDue(DateTimeOffset now)
    {
        var taken = new List<HookEntry>();
        while (NextDue <= now)
        {
            var entry = _due.Dequeue();
            entry.Due = null;
            taken.Add(entry);
        }

        return taken;
    }

    public HookEntry? Find(long number) => _entries.GetValueOrDefault(number);

    public void Note(HookCalled e)
    {
        _latest = e.At;
        if (Find(e.Item) is not { } entry)
            return;
        entry.Failures++;
        if (e.Next is { } next)
            Plan(entry, next);
        else
            Drop(entry);
    }

    private void Drop(HookEntry entry)
    {
        entry.Due = null;
        _entries.Remove(entry.Change.Number);
    }

    private void Plan(HookEntry entry, DateTimeOffset due)
    {
        entry.Due = due;
        _due.Enqueue(entry, (due, entry.Change.Number));
    }
}

/// <summary>A change that a hook is still to be told.</summary>
internal sealed class HookEntry(OrderChange change)
{
    public OrderChange Change { get; } = change;

    /// <summary>Gets or sets the time when it is to be sent; null while it is being sent.</summary>
    public DateTimeOffset? Due { get; set; }

    /// <summary>The number of times that it was sent in vain.</summary>
    public int Failures { get; set; }
}
