namespace Vtex.Tracking;

/// <summary>
/// The service answered something that the API does not document: another status, HTML for JSON, JSON that is
/// malformed, cut off or of another shape, or more bytes than <see cref="ResilienceOptions.MaxResponseBytes"/>.
/// </summary>
public sealed class VtexUnexpectedResponseException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexUnexpectedResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
