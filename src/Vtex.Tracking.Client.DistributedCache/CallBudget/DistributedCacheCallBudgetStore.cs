using System.Globalization;
using System.Text;
using Microsoft.Extensions.Caching.Distributed;

namespace Vtex.Tracking.CallBudget;

/// <summary>Answers and the right to make calls in a distributed cache: best effort. All about it is chosen by us.</summary>
/// <remarks>
/// Such a cache knows no "if nobody else has": the right to call is a note that is written and read back. Two who ask in
/// the same moment may both get it, so that a call is now and then made twice; after a while that is rare. The cache may
/// drop answers whenever it likes, and then they are fetched again. A write elsewhere may be overtaken by an answer
/// from before it. Where the rule must hold across processes, use a store that can decide: SQLite on one machine,
/// PostgreSQL for a fleet.
/// <para>
/// Entries expire by the cache's own clock, which is expected to roughly agree with that of the client. An answer
/// more than five minutes in the future (the clock was set back) is fetched again.
/// </para>
/// </remarks>
public sealed class DistributedCacheCallBudgetStore : ICallBudgetStore
{
    private const string Start = "vtex-tracking:";

    /// <summary>Longer than answers are kept by default, for those that a removal made untrue must not come back.</summary>
    private static readonly TimeSpan RemovalsKept = TimeSpan.FromDays(7);

    /// <summary>Chosen: how far apart the clocks of a fleet may be.</summary>
    private static readonly TimeSpan ClockDifference = TimeSpan.FromMinutes(5);

    private readonly IDistributedCache _cache;

    /// <summary>Makes a store over a cache.</summary>
    /// <param name="cache">The cache. It stays yours.</param>
    public DistributedCacheCallBudgetStore(IDistributedCache cache) =>
        _cache = cache ?? throw new ArgumentNullException(nameof(cache));

    /// <inheritdoc/>
    public ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        TriedAsync(
            async () =>
            {
                var answer = await FoundAsync(key, cancellationToken).ConfigureAwait(false);
                // From the far future: the clock was set back, and nobody knows how old it is.
                if (answer is not null && answer.FetchedAt <= now + ClockDifference && now < answer.NextAllowedAt)
                    return CallClaim.Answered(answer);
                var known = answer is not null && now < answer.KeepUntil ? answer : null;
                if (ClaimNote.Read(await NoteAsync(key, cancellationToken).ConfigureAwait(false)) is { } other
                    && other.IsHeld(now, lease))
                    return CallClaim.Busy(other.Until, known);

                var mine = new ClaimNote(Guid.NewGuid(), now + lease);
                await SetAsync(ClaimKey(key), mine.Write(), lease, cancellationToken).ConfigureAwait(false);
                var written = ClaimNote.Read(await NoteAsync(key, cancellationToken).ConfigureAwait(false));
                // Another wrote later and will be told that it has the right. A cache that lost the note has no opinion.
                return written is { } theirs && theirs.Id != mine.Id
                    ? CallClaim.Busy(theirs.Until, known)
                    : CallClaim.Granted(mine.Id, known);
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(
        string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
        await TriedAsync(
            async () =>
            {
                var older = await FoundAsync(key, cancellationToken).ConfigureAwait(false);
                if (older is null || older.FetchedAt <= answer.FetchedAt)
                {
                    var stamp = await StampAsync(key, cancellationToken).ConfigureAwait(false);
                    var kept = answer.KeepUntil - answer.FetchedAt;
                    await SetAsync(AnswerKey(key), StampedAnswer.Write(stamp, answer), kept, cancellationToken).ConfigureAwait(false);
                }

                return await ReleaseAsync(key, claim, cancellationToken).ConfigureAwait(false);
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        await TriedAsync(() => ReleaseAsync(key, claim, cancellationToken), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
        TriedAsync(() => FoundAsync(key, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// A cache cannot list its keys. So what is removed is an endpoint, which is what the client asks for: a prefix that
    /// ends in the third slash. A note says since when its answers count no more.
    /// </remarks>
    /// <exception cref="ArgumentException">The prefix is no endpoint.</exception>
    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken)
    {
        if (keyPrefix is null || Endpoint(keyPrefix) != keyPrefix)
            throw new ArgumentException("Only whole endpoints can be removed from a distributed cache.", nameof(keyPrefix));
        await TriedAsync(
            async () =>
            {
                var stamp = Encoding.ASCII.GetBytes(Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
                await SetAsync(RemovalKey(keyPrefix), stamp, RemovalsKept, cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static string AnswerKey(string key) => Start + "answer:" + key;

    private static string ClaimKey(string key) => Start + "claim:" + key;

    private static string RemovalKey(string endpoint) => Start + "removed:" + endpoint;

    /// <summary>Up to the third slash: form, identity and endpoint; the whole key where there are fewer.</summary>
    private static string Endpoint(string key)
    {
        var end = -1;
        for (var slash = 0; slash < 3; slash++)
        {
            end = key.IndexOf('/', end + 1);
            if (end < 0)
                return key;
        }

        return key.Substring(0, end + 1);
    }

    /// <summary>Whatever such a cache throws means that it cannot be used; there is no common root for it.</summary>
    private static async ValueTask<T> TriedAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (Exception exception)
            when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new CallBudgetStoreException("The distributed cache fails.", exception);
        }
    }

    private async Task<StoredAnswer?> FoundAsync(string key, CancellationToken cancellationToken)
    {
        var content = await _cache.GetAsync(AnswerKey(key), cancellationToken).ConfigureAwait(false);
        return content is null
            ? null
            : StampedAnswer.Read(content, await StampAsync(key, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Names the last removal of the endpoint; answers that do not bear it are from before.</summary>
    private async Task<byte[]> StampAsync(string key, CancellationToken cancellationToken) =>
        await _cache.GetAsync(RemovalKey(Endpoint(key)), cancellationToken).ConfigureAwait(false) ?? [];

    private Task<byte[]?> NoteAsync(string key, CancellationToken cancellationToken) =>
        _cache.GetAsync(ClaimKey(key), cancellationToken);

    private async Task<bool> ReleaseAsync(string key, Guid claim, CancellationToken cancellationToken)
    {
        var isMine = ClaimNote.Read(await NoteAsync(key, cancellationToken).ConfigureAwait(false))?.Id == claim;
        if (isMine)
            await _cache.RemoveAsync(ClaimKey(key), cancellationToken).ConfigureAwait(false);
        return isMine;
    }

    private Task SetAsync(string key, byte[] value, TimeSpan kept, CancellationToken cancellationToken) => _cache.SetAsync(
        key, value, new DistributedCacheEntryOptions { AbsoluteExpirationRelativeToNow = kept }, cancellationToken);
}
