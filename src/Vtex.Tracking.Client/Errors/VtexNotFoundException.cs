namespace Vtex.Tracking;

/// <summary>The exception that is thrown when something does not exist (HTTP 404).</summary>
/// <remarks>Lists never throw it: the API answers 404 for an empty list too, and they take it as one.</remarks>
public sealed class VtexNotFoundException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexNotFoundException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
