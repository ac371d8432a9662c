namespace Vtex.Tracking;

/// <summary>What to do when a create fails in a way that does not tell whether it took effect.</summary>
public enum AmbiguousFailureAction
{
    /// <summary>Throw <see cref="VtexAmbiguousWriteException"/>; the caller finds out.</summary>
    Throw,

    /// <summary>
    /// Look the services up by invoice, past the call budget, and create again those that are not there.
    /// </summary>
    /// <remarks>
    /// A found service counts as the one to create when invoice and series are the same, likewise its own id and its
    /// order number where they were given, and it was created after the call began (5 minutes are allowed for clocks
    /// that differ). One that is more than a day older is another and is passed over. Whatever lies between, a service
    /// without an invoice or without a time of creation, or fewer or more than were sent, cannot be told, and
    /// <see cref="VtexAmbiguousWriteException"/> is thrown as if this were <see cref="Throw"/>. A service that the API
    /// makes visible only after it was looked for may still come twice. All of this is chosen by us.
    /// Creating together with routes is never verified.
    /// </remarks>
    Verify,
}
