namespace Vtex.Tracking;

/// <summary>
/// The service refuses who is calling: wrong credentials, a user without the right, or a fresh token refused
/// (HTTP 401 or 403).
/// </summary>
/// <remarks>
/// By then the SDK has already renewed its token and repeated the call once. After a refused login it makes no further
/// one for a while: 5 seconds at first, twice as long after each further refusal, 5 minutes at most (chosen). Until
/// then, calls that need a new token fail at once with this exception, whose <see cref="RetryAt"/> says when.
/// Of <see cref="IVtexShippingNetworkClient"/>, which logs nobody in, it is simply the answer.
/// </remarks>
public sealed class VtexAuthenticationException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexAuthenticationException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>
    /// Gets when the SDK will try to log in again, UTC, on the clock of the options. Null when this is an answer of the
    /// service.
    /// </summary>
    public DateTimeOffset? RetryAt { get; init; }
}
