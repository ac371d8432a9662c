namespace Vtex.Tracking;

/// <summary>Specifies what to do when a create fails in a way that does not tell whether it took effect.</summary>
public enum AmbiguousFailureAction
{
    /// <summary>Throw <see cref="VtexAmbiguousWriteException"/>; the caller finds out.</summary>
    Throw,

    /// <summary>
    /// Look the services up by invoice, past the call budget: when all are there, the call has succeeded. Otherwise
    /// throw <see cref="VtexAmbiguousWriteException"/>. Nothing is created a second time.
    /// </summary>
    /// <remarks>
    /// <para>
    /// "Not found yet" is not "not there": a slow server may still create them, or show them late. So the SDK looks
    /// several times, after the delays of <see cref="ResilienceOptions.BaseDelay"/>, up to
    /// <see cref="ResilienceOptions.MaxAttempts"/> minus one.
    /// </para>
    /// <para>
    /// A found service counts as the one to create when invoice and series are the same, likewise its own id and its
    /// order number where they were given, and it was created after the call began (5 minutes are allowed for clocks
    /// that differ). One that is more than a day older is another and is passed over. Whatever lies between, a service
    /// without an invoice or without a time of creation, or fewer or more than were sent, cannot be told.
    /// All of this is chosen by us. Creating together with routes is never verified.
    /// </para>
    /// </remarks>
    Verify,

    /// <summary>
    /// As <see cref="Verify"/>, and what is still not there after <see cref="ResilienceOptions.SettleTime"/> is created
    /// again. A server that is slower than that creates it twice: choose this only if a second parcel is better than
    /// none.
    /// </summary>
    VerifyThenRetry,
}
