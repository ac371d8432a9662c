namespace Vtex.Tracking;

/// <summary>What was asked for does not exist (HTTP 404).</summary>
/// <remarks>Lists never throw it: the API answers 404 for an empty list too, and they take it as one.</remarks>
public sealed class VtexNotFoundException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
