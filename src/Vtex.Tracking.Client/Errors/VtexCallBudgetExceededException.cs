namespace Vtex.Tracking;

/// <summary>The call budget forbids a call: it would come sooner than the API wants (documented: every six hours).</summary>
/// <remarks>Nothing was sent.</remarks>
public sealed class VtexCallBudgetExceededException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexCallBudgetExceededException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets when the call may be made, UTC, by the client's clock.</summary>
    public DateTimeOffset NextAllowedAt { get; init; }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
