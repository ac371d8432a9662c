namespace Vtex.Tracking.CallBudget;

/// <summary>The second level: answers, and the right to make calls, in a store that others use too.</summary>
internal sealed class SharedAnswers(StoreAccess access, StoreClaims claims, StoreKeys keys, TimeProvider clock)
{
    /// <summary>Asks for the right to call; while another has it, waits for its answer.</summary>
    /// <exception cref="VtexCallBudgetUnavailableException">The store fails, and the options do not let that pass.</exception>
    public async Task<SharedClaim<T>> ClaimAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var key = keys.Of(call);
        var claim = await claims.AskAsync(call.Key.Operation, key, cancellationToken).ConfigureAwait(false);
        var answer = claim?.Answer is { } stored ? StoredContent.Read(stored, key, call) : null;
        return new(claim?.Outcome == CallClaimOutcome.Granted ? claim.Value.Id : null, answer);
    }

    /// <summary>Finds an answer, fresh or not, without the wish to call.</summary>
    public async Task<CachedAnswer<T>?> FindAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var key = keys.Of(call);
        var (_, stored) = await access.AskAsync(
            call.Key.Operation, store => store.FindAsync(key, cancellationToken), cancellationToken).ConfigureAwait(false);
        var now = clock.GetUtcNow();
        return stored is not null && StoredContent.Read(stored, key, call) is { NotFound: null } answer && answer.Times.IsKnown(now)
            ? answer
            : null;
    }

    /// <summary>Keeps an answer; also one that was fetched without a right, while the store failed or by force.</summary>
    public Task CompleteAsync<T>(ReadCall<T> call, Guid? right, CachedAnswer<T> answer)
        where T : class
    {
        var key = keys.Of(call);
        var (fetchedAt, nextAllowedAt, keepUntil) = answer.Times;
        var stored = new StoredAnswer(StoredContent.Write(key, answer), fetchedAt, nextAllowedAt, keepUntil);
        return access.TellAsync(store => store.CompleteAsync(key, right ?? Guid.NewGuid(), stored, CancellationToken.None));
    }

    /// <summary>Gives the right back, so that others need not wait until it ends by itself.</summary>
    public Task AbandonAsync<T>(ReadCall<T> call, Guid? right)
        where T : class
    {
        if (right is not { } id)
            return Task.CompletedTask;
        var key = keys.Of(call);
        return access.TellAsync(store => store.AbandonAsync(key, id, CancellationToken.None));
    }

    /// <summary>Forgets the answers of some endpoints.</summary>
    public Task ForgetAsync(IEnumerable<string> operations) => access.RemoveAsync(operations.Select(keys.Of));
}
