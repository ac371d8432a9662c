namespace Vtex.Tracking;

/// <summary>The call budget forbids a call: it would come sooner than the API wants (documented: every six hours).</summary>
/// <remarks>Nothing was sent.</remarks>
public sealed class VtexCallBudgetExceededException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexCallBudgetExceededException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>From when on the call may be made, UTC, on the client's clock.</summary>
    public DateTimeOffset NextAllowedAt { get; init; }
}
