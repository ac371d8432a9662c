namespace Vtex.Tracking;

/// <summary>
/// No complete answer arrived: the connection failed or broke, or the time allowed for the call ran out.
/// </summary>
/// <remarks>
/// A write that ends so has certainly not arrived; when that is uncertain, a
/// <see cref="VtexAmbiguousWriteException"/> is thrown instead.
/// </remarks>
public sealed class VtexTransportException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
