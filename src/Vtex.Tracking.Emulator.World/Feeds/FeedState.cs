using Vtex.Tracking.Emulator.World.Scheduling;
using static Vtex.Tracking.Emulator.WorldRuleException;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>The feeds and hooks of a store, by app key.</summary>
internal sealed class FeedState(Schedule<DueItem, DateTimeOffset> schedule)
{
    private readonly Dictionary<string, OrderFeed> _feeds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OrderHook> _hooks = new(StringComparer.Ordinal);
    private readonly List<OrderHook> _hooksById = [];

    /// <summary>The feed of a key; null when none is configured, or its configuration has disappeared.</summary>
    public OrderFeed? Feed(string key, DateTimeOffset now) =>
        _feeds.GetValueOrDefault(key) is { } feed && !feed.IsGone(now) ? feed : null;

    /// <inheritdoc cref="Feed"/>
    public OrderHook? Hook(string key, DateTimeOffset now) =>
        _hooks.GetValueOrDefault(key) is { } hook && !hook.IsGone(now) ? hook : null;

    /// <summary>The number of feeds, with one of this key.</summary>
    public int CountFeeds(string key) => _feeds.Count + (_feeds.ContainsKey(key) ? 0 : 1);

    /// <summary>The number of hooks, with one of this key.</summary>
    public int CountHooks(string key) => _hooks.Count + (_hooks.ContainsKey(key) ? 0 : 1);

    public OrderHook Hook(int id) => _hooksById[id - 1];

    /// <summary>The hooks that have something due.</summary>
    public IReadOnlyList<OrderHook> DueHooks(DateTimeOffset now) =>
        _hooks.Count == 0 ? [] : [.. _hooks.Values.Where(hook => hook.NextDue <= now)];

    /// <summary>Says which events of feeds and hooks may follow what is known.</summary>
    /// <exception cref="WorldRuleException">The event does not follow.</exception>
    public void Check(FeedEvent happened)
    {
        switch (happened)
        {
            case FeedConfigured e: RequireReadable(e.Filter); Require(e.Visibility >= TimeSpan.Zero && e.Retention > TimeSpan.Zero, "The times are not possible."); break;
            case HookConfigured e: RequireReadable(e.Filter); Require(e.Address.IsAbsoluteUri, "The address is not absolute."); break;
            case FeedRemoved or FeedRead or FeedCommitted: Require(_feeds.ContainsKey(happened.Key), "The key has no feed."); break;
            case HookRemoved or HookCalled: break; // a call may end after the hook did
            default: throw happened.UnknownTo("The feeds");
        }
    }

    public void Apply(FeedEvent happened)
    {
        switch (happened)
        {
            case FeedConfigured e: Configure(e); break;
            case FeedRemoved e: _feeds.Remove(e.Key); break;
            case FeedRead e: _feeds[e.Key].Hide(e); break;
            case FeedCommitted e: _feeds[e.Key].Commit(e); break;
            case HookConfigured e: Configure(e); break;
            case HookRemoved e: Remove(e.Key); break;
            case HookCalled e when _hooks.TryGetValue(e.Key, out var hook): hook.Note(e); Plan(hook); break;
            case HookCalled: break;
            default: throw happened.UnknownTo("The feeds");
        }
    }

    /// <summary>Lets the feeds and hooks take a change, those that have disappeared by then excepted.</summary>
    public void Note(StoreOrder? before, StoreOrder order, WorldEvent happened, bool passesStatusesOver)
    {
        if ((_feeds.Count == 0 && _hooks.Count == 0) || OrderChange.Of(before, order, happened) is not { } change)
            return;
        foreach (var (key, feed) in _feeds)
        {
            if (feed.IsGone(change.CurrentChange))
                _feeds.Remove(key);
            else
                feed.Note(change, order, passesStatusesOver);
        }

        foreach (var (key, hook) in _hooks)
        {
            if (hook.IsGone(change.CurrentChange))
            {
                Remove(key);
                continue;
            }

            hook.Note(change, order, passesStatusesOver);
            Plan(hook);
        }
    }

    private static void RequireReadable(OrderFilter filter) =>
        Require(filter.Expression is null || Jsonata.Read(filter.Expression, out _) is not null, "The expression cannot be read.");

    private void Configure(FeedConfigured e)
    {
        if (Feed(e.Key, e.At) is { } known)
            known.Configure(e);
        else
            _feeds[e.Key] = new OrderFeed(e);
    }

    private void Configure(HookConfigured e)
    {
        if (Hook(e.Key, e.At) is { } known)
        {
            known.Configure(e);
            return;
        }

        Remove(e.Key);
        var hook = new OrderHook(e, _hooksById.Count + 1);
        _hooks[e.Key] = hook;
        _hooksById.Add(hook);
    }

    private void Remove(string key)
    {
        if (_hooks.Remove(key, out var hook))
            schedule.Remove(new DueItem(DueKind.Hook, hook.Id));
    }

    private void Plan(OrderHook hook) => schedule.Plan(new DueItem(DueKind.Hook, hook.Id), hook.NextDue);
}
