namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Keeps answers and the right to make calls where several clients, or the same client after a restart, find them. The
/// client asks it only when its own memory has no answer.
/// </summary>
/// <remarks>
/// Implementations are safe for any number of threads and, where they are shared, of processes. They throw
/// <see cref="CallBudgetStoreException"/> when they cannot be reached; the client then goes on as if there were none,
/// unless its options say otherwise. Times are those of the caller's clock, corrected by that of the store where it is an
/// <see cref="ICallBudgetStoreClock"/>. An answer must not count as fresh for ever because a clock was set back: when it
/// lies in the future, a store moves it to the present. Chosen by us.
/// </remarks>
public interface ICallBudgetStore
{
    /// <summary>Asks for the right to make a call. Of all who ask at once, one gets it.</summary>
    /// <param name="key">The call: host, identity, endpoint and parameters, as a text without secrets.</param>
    /// <param name="now">The present time, UTC.</param>
    /// <param name="lease">After how long the right ends by itself, should its holder die.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The right, an answer that is still fresh, or until when another has the right.</returns>
    ValueTask<CallClaim> ClaimAsync(string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Keeps the answer of a call that was made, and ends the right to make it.</summary>
    /// <param name="key">The call.</param>
    /// <param name="claim">
    /// The right, as it was given. An answer under another right, or one that has ended, is kept too, unless there is a newer
    /// one or answers with that key were removed recently: then it may be from before the removal.
    /// </param>
    /// <param name="answer">The answer.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken);

    /// <summary>Returns the right back after a call that failed; nothing of it is kept, an older answer stays.</summary>
    /// <param name="key">The call.</param>
    /// <param name="claim">The right, as it was given.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken);

    /// <summary>Finds an answer, fresh or not, without asking for any right.</summary>
    /// <param name="key">The call.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken);

    /// <summary>
    /// Removes the answers of all calls whose key begins with a text, because a write invalidated them, and ends the rights
    /// of those who are calling: what they bring is not kept.
    /// </summary>
    /// <param name="keyPrefix">How the keys begin.</param>
    /// <param name="cancellationToken">Gives up.</param>
    ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken);
}
