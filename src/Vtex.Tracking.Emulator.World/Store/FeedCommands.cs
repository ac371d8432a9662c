using System.Globalization;
using System.Text;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Text;

namespace Vtex.Tracking.Emulator.World.Store;

/// <summary>The feeds and hooks of app keys, as the Orders API offers them.</summary>
internal sealed class FeedCommands(WorldStore world, HookRunner hooks)
{
    private FeedState Feeds => world.State.Feeds;

    private DateTimeOffset Now => world.Clock.GetUtcNow();

    public IHookGateway Gateway => hooks.Gateway;

    public void ConfigureFeed(string key, OrderFilter filter, TimeSpan visibility, TimeSpan retention) =>
        world.Do(() =>
        {
            StoreFull.Check(StoreLimit.Feeds, Feeds.CountFeeds(key));
            world.Append(new FeedConfigured(key, filter, visibility, retention));
        });

    /// <summary>The configuration of a feed, the number of its changes and the time of the oldest; null when there is none.</summary>
    public (FeedConfigured Configuration, int Count, DateTimeOffset? Oldest)? FindFeed(string key) =>
        world.Do<(FeedConfigured, int, DateTimeOffset?)?>(() =>
        {
            if (Feeds.Feed(key, Now) is not { } feed)
                return null;
            var (count, oldest) = feed.Measure(Now);
            return (feed.Configuration, count, oldest);
        });

    /// <summary>Deletes a feed; false when there is none.</summary>
    public bool RemoveFeed(string key) => world.Do(() => Feeds.Feed(key, Now) is not null && Append(new FeedRemoved(key)));

    /// <summary>Reads changes, each with its handle, and hides them; null when there is no feed.</summary>
    public IReadOnlyList<(OrderChange Change, string Handle)>? Read(string key, int most) => world.Do(() =>
    {
        if (Feeds.Feed(key, Now) is not { } feed)
            return null;
        var entries = feed.TakeVisible(Now, most);
        if (entries.Count > 0)
            world.Append(new FeedRead(key, [.. entries.Select(entry => entry.Change.Number)]));
        return (IReadOnlyList<(OrderChange, string)>)[.. entries.Select(entry => (entry.Change, HandleOf(key, entry)))];
    });

    /// <summary>Takes changes out of a feed, by their handles; those that it does not know are passed over. False when there is no feed.</summary>
    public bool Commit(string key, IEnumerable<string> handles) => world.Do(() =>
    {
        if (Feeds.Feed(key, Now) is not { } feed)
            return false;
        long[] numbers = [.. handles.Select(handle => NumberOf(key, handle)).OfType<long>().Where(number => feed.Find(number) is not null).Distinct()];
        return numbers.Length == 0 || Append(new FeedCommitted(key, [.. numbers]));
    });

    public void ConfigureHook(HookConfigured hook) => world.Do(() =>
    {
        StoreFull.Check(StoreLimit.Hooks, Feeds.CountHooks(hook.Key));
        world.Append(hook);
    });

    public HookConfigured? FindHook(string key) => world.Do(() => Feeds.Hook(key, Now)?.Configuration);

    /// <summary>Deletes a hook; false when there is none.</summary>
    public bool RemoveHook(string key) => world.Do(() => Feeds.Hook(key, Now) is not null && Append(new HookRemoved(key)));

    private bool Append(FeedEvent happened)
    {
        world.Append(happened);
        return true;
    }

    // Opaque, and another one at each delivery.
    private string HandleOf(string key, FeedEntry entry)
    {
        var content = string.Create(CultureInfo.InvariantCulture, $"{entry.Change.Number}.{entry.Deliveries}");
        return Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{content}.{Sign(key, content):x16}")));
    }

    private long? NumberOf(string key, string handle)
    {
        var bytes = new byte[handle.Length];
        if (!Convert.TryFromBase64String(handle, bytes, out var length))
            return null;
        var text = Encoding.UTF8.GetString(bytes, 0, length);
        var end = text.LastIndexOf('.');
        return end > 0 && text[(end + 1)..] == Sign(key, text[..end]).ToString("x16", CultureInfo.InvariantCulture)
            && long.TryParse(text[..text.IndexOf('.', StringComparison.Ordinal)], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : null;
    }

    private ulong Sign(string key, string content) => StableHash.Mix(world.Options.Seed, StableHash.Of($"{key}\0{content}"));
}
