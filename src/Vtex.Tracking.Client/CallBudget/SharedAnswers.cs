namespace Vtex.Tracking.CallBudget;

/// <summary>The second level: answers, and the right to make calls, in a store that others use too.</summary>
internal sealed class SharedAnswers(
    StoreAccess access, StoreClaims claims, StoreKeys keys, ContentProtection protection, TimeProvider clock, bool showsRaw)
{
    // Chosen: how far in the future an answer may lie that nobody has claimed since a clock was set back.
    private static readonly TimeSpan MaxError = TimeSpan.FromMinutes(15);

    /// <summary>Asks for the right to call; while another has it, waits for its answer.</summary>
    /// <exception cref="VtexCallBudgetUnavailableException">
    /// The store fails, and the options do not let that pass.
    /// </exception>
    /// <exception cref="VtexTransportException">The store was too slow for the deadline.</exception>
    public async Task<SharedClaim<T>> ClaimAsync<T>(ReadCall<T> call, Deadline deadline, CancellationToken cancellationToken)
        where T : class
    {
        var key = keys.Of(call);
        for (var isFirst = true; ; isFirst = false)
        {
            var claim = await claims.AskAsync(call.Key.Operation, key, deadline, cancellationToken).ConfigureAwait(false);
            var answer = claim?.Answer is { } stored ? Read(stored, key, call) : null;
            if (claim?.Outcome != CallClaimOutcome.Answered || answer is not null)
                return new(claim, answer);
            // Damaged, or of a later version: absent. Nobody may call for it before it is out of the way.
            if (!isFirst)
                return new(access.Unavailable<TimedClaim>(call.Key.Operation), Answer: null);
            await access.TellAsync(store => store.RemoveAsync(key, CancellationToken.None), deadline).ConfigureAwait(false);
        }
    }

    /// <summary>Finds an answer, fresh or not, without the wish to call.</summary>
    public async Task<CachedAnswer<T>?> FindAsync<T>(ReadCall<T> call, Deadline deadline, CancellationToken cancellationToken)
        where T : class
    {
        var key = keys.Of(call);
        var stored = await access.AskAsync(
            call.Key.Operation, (store, token) => store.FindAsync(key, token), deadline, cancellationToken).ConfigureAwait(false);
        if (stored is null)
            return null;
        var now = clock.GetUtcNow();
        stored = StoredTimes.Moved(stored, -access.Clock.Offset);
        // Much later than now: a clock was set back, and nobody knows how old it is.
        return stored.FetchedAt <= now.Plus(MaxError)
            && Read(stored, key, call) is { NotFound: null } answer && answer.Times.IsKnown(now)
            ? answer
            : null;
    }

    /// <summary>Keeps an answer; also one that was fetched without a right, while the store failed or by force.</summary>
    public Task CompleteAsync<T>(ReadCall<T> call, Guid? right, CachedAnswer<T> answer, Deadline deadline)
        where T : class
    {
        var key = keys.Of(call);
        return access.TellAsync(
            store =>
            {
                var (fetchedAt, nextAllowedAt, keepUntil) = answer.Times.MovedBy(access.Clock.Offset);
                var stored = new StoredAnswer(protection.Protect(StoredContent.Write(key, answer)), fetchedAt, nextAllowedAt, keepUntil);
                return store.CompleteAsync(key, right ?? Guid.NewGuid(), stored, CancellationToken.None);
            },
            deadline);
    }

    /// <summary>Returns the right back, so that others need not wait until it ends by itself.</summary>
    public Task AbandonAsync<T>(ReadCall<T> call, Guid? right, Deadline deadline)
        where T : class =>
        right is { } id ? claims.AbandonAsync(keys.Of(call), id, deadline) : Task.CompletedTask;

    /// <summary>Notes that the answers of some endpoints are invalid; nothing is asked before they are removed.</summary>
    public void Invalidate(IEnumerable<string> operations) => access.Invalidate(operations.Select(keys.Of));

    /// <summary>Removes the invalid answers.</summary>
    public Task RemoveInvalidAsync() => access.RemoveInvalidAsync();

    private CachedAnswer<T>? Read<T>(StoredAnswer stored, string key, ReadCall<T> call)
        where T : class =>
        protection.Unprotect(stored.Content) is { } content ? StoredContent.Read(stored with { Content = content }, key, call, showsRaw) : null;
}

/// <summary>The result of claiming the right to call, with its answer.</summary>
/// <param name="Claim">What it said; null when it fails, or was not asked.</param>
/// <param name="Answer">The fresh answer, or the last one known.</param>
internal readonly record struct SharedClaim<T>(TimedClaim? Claim, CachedAnswer<T>? Answer)
    where T : class
{
    public bool IsAnswered => Claim?.Outcome == CallClaimOutcome.Answered;

    public bool IsBusy => Claim?.Outcome == CallClaimOutcome.Busy;
}
