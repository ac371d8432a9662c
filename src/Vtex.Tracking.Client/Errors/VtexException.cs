using System.Net;

namespace Vtex.Tracking;

/// <summary>
/// The root of everything that this SDK throws when a call fails. Catch it to catch them all.
/// </summary>
/// <remarks>
/// Not part of the family: <see cref="OperationCanceledException"/> when you cancel a call yourself (it is never
/// wrapped), <see cref="ArgumentException"/> and <see cref="ObjectDisposedException"/> for misuse.
/// No message and no property carries a token, a password, or what looks like a CPF or an e-mail address.
/// </remarks>
public abstract class VtexException : Exception
{
    private TrackResult? _partial;
    private int _attempts;

    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    protected VtexException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>The API operation that failed, by its name in the contract. Empty when unknown.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The HTTP status that the service answered; null when no answer arrived.</summary>
    public HttpStatusCode? StatusCode { get; init; }

    /// <summary>
    /// Gets the number of requests that were sent for the operation, the repeated ones included; 0 when it did not come
    /// to that.
    /// </summary>
    public int Attempts
    {
        get => _attempts;
        init => _attempts = value;
    }

    /// <summary>
    /// Gets whether the very same call may succeed later, and making it again does no harm. Chosen by us.
    /// </summary>
    /// <remarks>
    /// True when the connection or the time allowed failed, when the service limits calls or fails at a read, and when the
    /// call budget or its store forbids the call for now. False for a write that may have taken effect, and for whatever
    /// fails again until the request, the data or the configuration changes.
    /// </remarks>
    public virtual bool IsTransient => false;

    /// <summary>
    /// Gets the answer of the service, as text: at most 1,024 characters, with secrets and personal data replaced.
    /// Null when there was no body.
    /// </summary>
    public string? ResponseBody { get; init; }

    /// <summary>
    /// Gets what <see cref="IVtexShippingNetworkClient"/> had learned of tracking numbers before the batch that failed, and
    /// which numbers are still to be asked. Null for all other calls.
    /// </summary>
    public TrackResult? Partial
    {
        get => _partial;
        init => _partial = value;
    }

    /// <summary>The complete entries of an answer that broke off.</summary>
    internal object? PartialAnswer { get; set; }

    /// <summary>Adds what only a caller of the throwing call knows, who wants to keep the type and the trace.</summary>
    internal void Add(TrackResult partial) => _partial = partial;

    /// <summary>Counts the requests of earlier rounds of the same call.</summary>
    internal void AddAttempts(int former) => _attempts += former;
}
