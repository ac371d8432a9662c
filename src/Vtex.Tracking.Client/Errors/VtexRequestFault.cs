namespace Vtex.Tracking;

/// <summary>One thing that the service found wrong with a request.</summary>
public sealed record VtexRequestFault
{
    /// <summary>Where in the request, as the service names it, for example <c>$[0].shipperCustomer</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What is wrong there, in the service's words; personal data in it is replaced.</summary>
    public required string Message { get; init; }
}
