namespace Vtex.Tracking;

/// <summary>The service found fault with the request (HTTP 400). Repeating it unchanged is useless.</summary>
public sealed class VtexRequestRejectedException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexRequestRejectedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// The faults that the service named, when its answer was a problem document (RFC 9457); otherwise empty, since the
    /// API documents no body for this answer.
    /// </summary>
    public IReadOnlyList<VtexRequestFault> Faults { get; init; } = [];
}
