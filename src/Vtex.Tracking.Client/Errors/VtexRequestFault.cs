namespace Vtex.Tracking;

/// <summary>One thing that is wrong with a request, as the service or the SDK found it.</summary>
public sealed record VtexRequestFault
{
    /// <summary>
    /// Gets the place in the request: a path into its JSON such as <c>$[0].shipperCustomer</c>, or what the service
    /// calls it.
    /// </summary>
    public required string Path { get; init; }

    /// <summary>Gets the fault. Personal data in the service's message is replaced.</summary>
    public required string Message { get; init; }
}
