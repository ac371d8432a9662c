namespace Vtex.Tracking;

/// <summary>
/// No complete answer arrived: the connection failed or broke, or the time allowed for the call ran out.
/// </summary>
/// <remarks>For a write this does not say whether it took effect.</remarks>
public sealed class VtexTransportException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexTransportException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
