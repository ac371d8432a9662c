namespace Vtex.Tracking.Transport;

/// <summary>A request that knows the call it is made for. A type of its own, since options would take a dictionary.</summary>
/// <param name="method">What to do.</param>
/// <param name="address">Where; relative to the API's root until the request is completed.</param>
internal sealed class ApiRequest(HttpMethod method, Uri address) : HttpRequestMessage(method, address)
{
    public ApiRequest(HttpMethod method, string address)
        : this(method, new Uri(address, UriKind.Relative))
    {
    }

    /// <summary>The same for the first request and for its copies.</summary>
    public ApiCall? Call { get; set; }
}
