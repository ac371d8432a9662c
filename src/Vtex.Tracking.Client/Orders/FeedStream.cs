using System.Runtime.CompilerServices;
using Vtex.Tracking.Orders.Models;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Orders;

/// <summary>Reads the feed batch by batch, and commits what the caller is done with.</summary>
internal sealed class FeedStream(
    IOrderFeedClient feed, FeedReadOptions options, TimeProvider timeProvider, ClientObserver observer)
{
    /// <summary>The number of commits in a row that fail before the reader is told.</summary>
    private const int MaxFailedCommits = 3;

    /// <summary>The changes that are done and not committed. Each has another handle each time it comes.</summary>
    private readonly HashSet<FeedItemKey> _done = [];
    private readonly List<string> _handles = [];
    private int _failedCommits;

    public async IAsyncEnumerable<FeedItem> ItemsAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var visibility = await VisibilityAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                var (batch, readAt) = await BatchAsync(cancellationToken).ConfigureAwait(false);
                foreach (var item in batch)
                {
                    var age = timeProvider.GetElapsedTime(readAt);
                    if (age >= visibility)
                        break;
                    if (FeedItemKey.Of(item) is { } key && _done.Contains(key))
                    {
                        Done(item);
                        continue;
                    }

                    if (age >= Half(visibility))
                        await CommitAsync(cancellationToken).ConfigureAwait(false);
                    yield return item;
                    Done(item);
                }

                await CommitAsync(cancellationToken).ConfigureAwait(false);
                if (batch.Count > 0)
                    continue;
                if (options.EndWhenEmpty)
                    yield break;
                await observer.WaitAsync(Wait.ForNextRead, options.PollInterval, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            await CommitLastAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Half the time, so that a commit arrives before what it commits is seen again.</summary>
    private static TimeSpan Half(TimeSpan time) => TimeSpan.FromTicks(time.Ticks / 2);

    private async Task<TimeSpan> VisibilityAsync(CancellationToken cancellationToken)
    {
        if (options.VisibilityTimeout is { } given)
            return given;
        var settings = await feed.GetConfigurationAsync(cancellationToken).ConfigureAwait(false);
        // Without an answer nothing is held back: that only costs duplicates, which may come anyway.
        return settings.Queue?.VisibilityTimeoutInSeconds is { } seconds and > 0 ? TimeSpan.FromSeconds(seconds) : TimeSpan.MaxValue;
    }

    /// <summary>Reads some changes, and notes when: the pauses before do not count.</summary>
    private async Task<(IReadOnlyList<FeedItem> Items, long ReadAt)> BatchAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            TimeSpan pause;
            var readAt = timeProvider.GetTimestamp();
            try
            {
                return (await feed.GetItemsAsync(options.BatchSize, cancellationToken).ConfigureAwait(false), readAt);
            }
            catch (VtexRateLimitedException limited)
            {
                pause = RateLimitPause.Of(limited);
            }

            await observer.WaitAsync(Wait.ForRateLimit, pause, cancellationToken).ConfigureAwait(false);
        }
    }

    private void Done(FeedItem item)
    {
        if (item.Handle is not { Length: > 0 } handle)
            return;
        if (FeedItemKey.Of(item) is { } key)
            _done.Add(key);
        _handles.Add(handle);
    }

    /// <summary>Commits what is done. What fails in a way that passes is left to the next time.</summary>
    private async Task CommitAsync(CancellationToken cancellationToken)
    {
        if (_handles.Count == 0)
            return;
        try
        {
            await feed.CommitAsync([.. _handles], cancellationToken).ConfigureAwait(false);
            _done.Clear();
            _handles.Clear();
            _failedCommits = 0;
        }
        catch (VtexException failure) when (Passes(failure) && ++_failedCommits < MaxFailedCommits)
        {
            observer.Log.FeedCommitFailed(FailureName.Of(failure.StatusCode, failure.InnerException), _handles.Count);
        }
    }

    /// <summary>The reader leaves, for whatever reason: what it has done is committed even so, within the limits of a call.</summary>
    private async Task CommitLastAsync()
    {
        try
        {
            if (_handles.Count > 0)
                await feed.CommitAsync([.. _handles], CancellationToken.None).ConfigureAwait(false);
        }
        catch (VtexException failure)
        {
            // It would hide why the reader leaves. The changes come again.
            observer.Log.FeedCommitFailed(FailureName.Of(failure.StatusCode, failure.InnerException), _handles.Count);
        }
    }

    private static bool Passes(VtexException failure) =>
        failure is VtexAmbiguousWriteException or VtexTransportException or VtexRateLimitedException;
}

/// <summary>Tells changes apart however often they come.</summary>
internal readonly record struct FeedItemKey(string OrderId, string State, DateTimeOffset ChangedAt)
{
    /// <summary>Returns null where a part cannot be read: two such changes may be the same or not.</summary>
    public static FeedItemKey? Of(FeedItem item) =>
        item.OrderId is { Length: > 0 } order && item.State?.Value is { Length: > 0 } state && (item.CurrentChange ?? item.LastChange) is { } at
            ? new(order, state, at)
            : null;
}
