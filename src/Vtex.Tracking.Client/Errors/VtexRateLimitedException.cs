namespace Vtex.Tracking;

/// <summary>The service is rate limiting calls (HTTP 429), also after the repetitions that were allowed.</summary>
/// <remarks>The request was not taken. Writes that end so are not repeated by the SDK (chosen); you may do it.</remarks>
public sealed class VtexRateLimitedException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexRateLimitedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets how long the service asks to wait from the moment of its answer; null when it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
