namespace Vtex.Tracking;

/// <summary>Options for failures: how often and how soon the client repeats a call, and how long it waits.</summary>
/// <remarks>
/// <para>
/// Reads, the login, and questions about tracking numbers are repeated after a broken or missing connection, after an
/// attempt that took too long, and after the statuses 408, 429 and 5xx. What a <c>Retry-After</c> of a 429 or 503 asks
/// for is honoured; when it asks for more than what is left of <see cref="TotalTimeout"/>, the call fails at once
/// instead of waiting in vain.
/// </para>
/// <para>
/// Writes are repeated only when it is certain that they never arrived: no connection could be made, or none was tried.
/// <see cref="AmbiguousFailureAction.VerifyThenRetry"/> alone takes a risk.
/// No status makes a write repeated, not even 429. Chosen by us, for the API documents nothing about repetition.
/// The one exception is 401, which tells that a request was not looked at: with a new token it is sent again, where the
/// client logs in.
/// </para>
/// <para>
/// Handlers of yours, and those that the host gives all its HTTP clients, cannot repeat a request of the SDK while
/// <see cref="Enabled"/> is true, and a write never: it goes over the network as often as the SDK sends it, which
/// <see cref="VtexException.Attempts"/> tells. The time limits of such handlers do apply.
/// </para>
/// <para>All delays and limits go by the clock of the client's options.</para>
/// </remarks>
public sealed class ResilienceOptions
{
    /// <summary>
    /// Gets or sets whether calls are repeated and limited in time at all. The default is true. Set it to false where a
    /// handler of your own does that for reads and logins: then the SDK makes one attempt, only
    /// <see cref="HttpClient.Timeout"/> bounds the wait for the head of an answer and <see cref="AttemptTimeout"/> that
    /// for its body. Writes are not repeated by such a handler either.
    /// </summary>
    public bool Enabled { get; set; } = true;

    /// <summary>
    /// Gets or sets how often a call is attempted at most, the first time included. The default is 4; at least 1.
    /// </summary>
    public int MaxAttempts { get; set; } = 4;

    /// <summary>
    /// About how long to wait before the first repetition; each further one waits twice as long. Of each wait, a random
    /// part of up to a half is left out, so that clients do not return all at once. The default is 1 second.
    /// </summary>
    public TimeSpan BaseDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Gets or sets how long a wait becomes at most, unless the service asks for longer. The default is 30 seconds.
    /// </summary>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Gets or sets how long one attempt may take, to the last byte of the answer. The default is 60 seconds; between 10
    /// milliseconds and 24 hours.
    /// </summary>
    public TimeSpan AttemptTimeout { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// Gets or sets how long a call may take with all its attempts and waits. The default is 4 minutes; between 10
    /// milliseconds and 24 hours, and not less than <see cref="AttemptTimeout"/>.
    /// </summary>
    public TimeSpan TotalTimeout { get; set; } = TimeSpan.FromMinutes(4);

    /// <summary>
    /// Gets or sets how many bytes the body of an answer may have. The default is 64 MiB. Holds also when
    /// <see cref="Enabled"/> is false. A longer answer to a read is a <see cref="VtexUnexpectedResponseException"/>.
    /// </summary>
    public int MaxResponseBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>
    /// Gets or sets what <see cref="IDeliveryServicesClient"/> does when a create may or may not have taken effect. The
    /// default is <see cref="AmbiguousFailureAction.Throw"/>.
    /// </summary>
    public AmbiguousFailureAction OnAmbiguousFailure { get; set; } = AmbiguousFailureAction.Throw;

    /// <summary>
    /// Gets or sets how long after an ambiguous failure a service that cannot be found counts as not created, with
    /// <see cref="AmbiguousFailureAction.VerifyThenRetry"/>, on the clock of the client's options. The default is 2
    /// minutes; between 0 and 24 hours. Chosen: no source says how late a server may still act.
    /// </summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromMinutes(2);

    internal ResilienceOptions Copy() => (ResilienceOptions)MemberwiseClone();
}
