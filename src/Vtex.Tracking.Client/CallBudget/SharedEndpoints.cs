using System.Globalization;
using System.Text;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// The strict reading beyond one client: a store knows when each endpoint was called, and how far the walk through its
/// pages has come.
/// </summary>
internal sealed class SharedEndpoints(StoreAccess access, StoreClaims claims, StoreKeys keys, ContentProtection protection)
{
    /// <summary>Asks whether an endpoint may be called.</summary>
    /// <returns>The right to open its window; or, when the call continues the walk that opened it, that walk.</returns>
    /// <exception cref="VtexCallBudgetExceededException">It was called within the window with other parameters.</exception>
    /// <exception cref="VtexCallBudgetUnavailableException">
    /// The store fails, and the options do not let that pass.
    /// </exception>
    /// <exception cref="VtexTransportException">Another had the right until the deadline.</exception>
    public async Task<EndpointClaim> ClaimAsync<T>(ReadCall<T> call, Deadline deadline, CancellationToken cancellationToken)
        where T : class
    {
        var operation = call.Key.Operation;
        var claim = await claims.AskAsync(operation, keys.OfEndpoint(operation), deadline, cancellationToken).ConfigureAwait(false);
        if (claim?.Outcome == CallClaimOutcome.Busy)
            throw CallBudgetErrors.StillBusy(operation, deadline.Limit);
        if (claim is not { Outcome: CallClaimOutcome.Answered, Answer: { } stored })
            return new(claim?.Right, Continued: null);
        return protection.Unprotect(stored.Content) is { } content && StoredWalk.Read(content) is { } walk && walk.IsContinuedBy(StoredWalk.Of(call))
            ? new(Right: null, new EndpointCall(call.Key.Walk, walk.Page, StoredTimes.Of(stored)))
            : throw CallBudgetErrors.EndpointClosed(operation, claim.Until);
    }

    /// <summary>Writes a call down that was made.</summary>
    public Task CompleteAsync<T>(ReadCall<T> call, Guid? right, AnswerTimes times, Deadline deadline)
        where T : class
    {
        var key = keys.OfEndpoint(call.Key.Operation);
        return access.TellAsync(
            store =>
            {
                var (fetchedAt, nextAllowedAt, _) = times.MovedBy(access.Clock.Offset);
                var stored = new StoredAnswer(protection.Protect(StoredWalk.Of(call).Write()), fetchedAt, nextAllowedAt, nextAllowedAt);
                return store.CompleteAsync(key, right ?? Guid.NewGuid(), stored, CancellationToken.None);
            },
            deadline);
    }

    /// <summary>Returns the right back: the call failed.</summary>
    public Task AbandonAsync<T>(ReadCall<T> call, Guid? right, Deadline deadline)
        where T : class =>
        right is { } id ? claims.AbandonAsync(keys.OfEndpoint(call.Key.Operation), id, deadline) : Task.CompletedTask;
}

/// <summary>
/// The state of an endpoint in a store, for the strict reading: the list that was walked last, and how far.
/// </summary>
/// <param name="Page">The last page so far; null where there are no pages.</param>
/// <param name="Address">The list, by its address without a page.</param>
internal sealed record StoredWalk(int? Page, string Address)
{
    private static readonly char[] LineEnd = ['\n'];

    public static StoredWalk Of<T>(in ReadCall<T> call)
        where T : class => new(call.Key.Page, call.Address(call.Key.Walk));

    /// <summary>Null when it is of another version's making.</summary>
    public static StoredWalk? Read(ReadOnlyMemory<byte> content)
    {
        var parts = Encoding.UTF8.GetString(content.ToArray()).Split(LineEnd, 2);
        if (parts.Length < 2)
            return null;
        var hasPage = int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var page);
        return new(hasPage ? page : null, parts[1]);
    }

    public byte[] Write() => Encoding.UTF8.GetBytes(Page?.ToString(CultureInfo.InvariantCulture) + "\n" + Address);

    /// <summary>Returns whether a call is a later page of the same walk.</summary>
    public bool IsContinuedBy(StoredWalk next) => next.Page > Page && next.Address == Address;
}
