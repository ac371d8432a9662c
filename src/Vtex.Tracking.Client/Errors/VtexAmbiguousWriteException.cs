namespace Vtex.Tracking;

/// <summary>
/// A write was sent, and nothing tells whether it took effect: the connection was lost, the time ran out, or the
/// service answered 408 or 5xx.
/// </summary>
/// <remarks>
/// The SDK has not repeated it. To find out, look for what it was to write: services by their invoice, with
/// <see cref="IDeliveryServicesClient.FindByInvoiceAsync(string, CallOptions, CancellationToken)"/>, past the call
/// budget where the options allow that; then repeat what is missing once you are sure that the server is not just slow.
/// <see cref="AmbiguousFailureAction.Verify"/> has the SDK look for <see cref="IDeliveryServicesClient"/>. Removing
/// packing lists twice does no harm. Whether a carrier may be notified twice, only the carrier knows: one that answers
/// the same packages with the same tracking numbers bears it.
/// </remarks>
public sealed class VtexAmbiguousWriteException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexAmbiguousWriteException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
