namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The strict reading beyond one client: a store knows when each endpoint was called, and how far the walk through its
/// pages has come.
/// </summary>
internal sealed class SharedEndpoints(StoreAccess access, StoreClaims claims, StoreKeys keys)
{
    /// <summary>Asks whether an endpoint may be called.</summary>
    /// <returns>The right to open its window; or, when the call continues the walk that opened it, that walk.</returns>
    /// <exception cref="VtexCallBudgetExceededException">It was called within the window with other parameters.</exception>
    /// <exception cref="VtexCallBudgetUnavailableException">The store fails, and the options do not let that pass.</exception>
    public async Task<EndpointClaim> ClaimAsync<T>(ReadCall<T> call, CancellationToken cancellationToken)
        where T : class
    {
        var operation = call.Key.Operation;
        var claim = await claims.AskAsync(operation, keys.OfEndpoint(operation), cancellationToken).ConfigureAwait(false);
        if (claim is not { Outcome: CallClaimOutcome.Answered, Answer: { } stored })
            return new(claim?.Outcome == CallClaimOutcome.Granted ? claim.Value.Id : null, Continued: null);
        return StoredWalk.Read(stored) is { } walk && walk.IsContinuedBy(StoredWalk.Of(call))
            ? new(Right: null, new EndpointCall(
                call.Key.Walk, walk.Page, new AnswerTimes(stored.FetchedAt, stored.NextAllowedAt, stored.KeepUntil)))
            : throw Refusals.EndpointClosed(operation, stored.NextAllowedAt);
    }

    /// <summary>Writes a call down that was made.</summary>
    public Task CompleteAsync<T>(ReadCall<T> call, Guid? right, AnswerTimes times)
        where T : class
    {
        var key = keys.OfEndpoint(call.Key.Operation);
        var stored = new StoredAnswer(StoredWalk.Of(call).Write(), times.FetchedAt, times.NextAllowedAt, times.NextAllowedAt);
        return access.TellAsync(store => store.CompleteAsync(key, right ?? Guid.NewGuid(), stored, CancellationToken.None));
    }

    /// <summary>Gives the right back: the call failed.</summary>
    public Task AbandonAsync<T>(ReadCall<T> call, Guid? right)
        where T : class
    {
        if (right is not { } id)
            return Task.CompletedTask;
        var key = keys.OfEndpoint(call.Key.Operation);
        return access.TellAsync(store => store.AbandonAsync(key, id, CancellationToken.None));
    }
}
