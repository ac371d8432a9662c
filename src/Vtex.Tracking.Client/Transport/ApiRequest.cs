namespace Vtex.Tracking.Transport;

/// <summary>A request that knows the call it is made for. A type of its own, since options would take a dictionary.</summary>
internal sealed class ApiRequest : HttpRequestMessage
{
    /// <param name="method">What to do.</param>
    /// <param name="path">Where, from the API's root on; the transport completes it.</param>
    public ApiRequest(HttpMethod method, string path)
        : base(method, default(Uri)) => Path = path;

    /// <param name="method">What to do.</param>
    /// <param name="address">Where; complete.</param>
    public ApiRequest(HttpMethod method, Uri address)
        : base(method, address) => Path = "";

    /// <summary>Gets or sets what the address adds to the API's root; empty once it is complete.</summary>
    public string Path { get; }

    /// <summary>The same for the first request and for its copies.</summary>
    public ApiCall? Call { get; set; }

    /// <summary>The right to send this request once; null while it has not reached the transport.</summary>
    public SendPermit? Permit { get; set; }
}
