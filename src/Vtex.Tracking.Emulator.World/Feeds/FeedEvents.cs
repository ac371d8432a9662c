using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Hub;

namespace Vtex.Tracking.Emulator.World.Feeds;

/// <summary>Something that happened to the feed or the hook of an app key.</summary>
internal abstract record FeedEvent(string Key) : WorldEvent;

/// <summary>The feed of a key was created or changed.</summary>
/// <param name="Key">The app key.</param>
/// <param name="Filter">Which changes count.</param>
/// <param name="Visibility">How long a change is hidden after it was read.</param>
/// <param name="Retention">How long a change is kept.</param>
internal sealed record FeedConfigured(string Key, OrderFilter Filter, TimeSpan Visibility, TimeSpan Retention) : FeedEvent(Key);

/// <summary>The feed of a key was deleted.</summary>
internal sealed record FeedRemoved(string Key) : FeedEvent(Key);

/// <summary>Changes were read from a feed, and are hidden for a while.</summary>
internal sealed record FeedRead(string Key, ImmutableArray<long> Items) : FeedEvent(Key);

/// <summary>Changes were taken out of a feed.</summary>
internal sealed record FeedCommitted(string Key, ImmutableArray<long> Items) : FeedEvent(Key);

/// <summary>The hook of a key was created or changed.</summary>
/// <param name="Key">The app key.</param>
/// <param name="Filter">Which changes count.</param>
/// <param name="Address">The address that is called.</param>
/// <param name="Headers">The headers that are sent along.</param>
internal sealed record HookConfigured(string Key, OrderFilter Filter, Uri Address, ImmutableArray<HookHeader> Headers) : FeedEvent(Key);

/// <summary>The hook of a key was deleted.</summary>
internal sealed record HookRemoved(string Key) : FeedEvent(Key);

/// <summary>A notification was sent to a hook.</summary>
/// <param name="Key">The app key.</param>
/// <param name="Item">The change.</param>
/// <param name="Result">What came of it.</param>
/// <param name="Next">When it is sent again; null when it was accepted, or is given up.</param>
internal sealed record HookCalled(string Key, long Item, CallResult Result, DateTimeOffset? Next) : FeedEvent(Key);

/// <summary>A header that is sent to a hook.</summary>
internal sealed record HookHeader(string Name, string Value)
{
    /// <summary>The name, never the value, which is a secret.</summary>
    public override string ToString() => $"HookHeader {{ Name = {Name} }}";
}
