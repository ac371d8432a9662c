namespace Vtex.Tracking;

/// <summary>
/// The order is in a status that does not let a call do its work: the service answered HTTP 409, or
/// <see cref="IVtexOrdersClient.ImportAsync"/> found that the order cannot go on by itself.
/// </summary>
public sealed class VtexOrderConflictException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexOrderConflictException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <summary>Gets the code of the service, such as OMS003 for a wrong status (documented); null when it named none.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the status that the order was seen in; null when the call did not read it.</summary>
    public OrderStatus? Status { get; init; }
}
