namespace Vtex.Tracking;

/// <summary>
/// The service refuses who is calling: wrong credentials, a user without the right, or a fresh token refused
/// (HTTP 401 or 403).
/// </summary>
/// <remarks>By then the SDK has already renewed its token and repeated the call once.</remarks>
public sealed class VtexAuthenticationException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
