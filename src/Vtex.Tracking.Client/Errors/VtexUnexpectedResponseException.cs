using System.Net;

namespace Vtex.Tracking;

/// <summary>
/// The service answered something that the API does not document: another status, HTML for JSON, JSON that is
/// malformed, cut off or of another shape, or more bytes than <see cref="ResilienceOptions.MaxResponseBytes"/>.
/// </summary>
public sealed class VtexUnexpectedResponseException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexUnexpectedResponseException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets or sets what a carrier answered to a notification before its answer broke off: the entries that were
    /// complete, with the tracking numbers in them. Null for all other calls, and when no entry was complete. Chosen by
    /// us.
    /// </summary>
    public NotifyResult? PartialNotification { get; internal set; }

    /// <inheritdoc />
    public override bool IsTransient => StatusCode is HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
}
