namespace Vtex.Tracking.Transport;

/// <summary>
/// The innermost layer: hands requests to an <see cref="HttpClient"/>. Asks for it anew each time, so that a client
/// that lives as long as the app still follows the factory's rotation of connections.
/// </summary>
internal sealed class HttpClientTransport : HttpMessageHandler
{
    private readonly Func<HttpClient> _client;
    private readonly HttpClient? _owned;

    /// <summary>Over clients that somebody else makes and looks after.</summary>
    public HttpClientTransport(Func<HttpClient> client) => _client = client;

    /// <summary>Over one client that is disposed together with this.</summary>
    public HttpClientTransport(HttpClient owned)
    {
        _owned = owned;
        _client = () => owned;
    }

    /// <summary>Over one handler. The limits of time are the resilience layer's; the client's would cut off what that repeats.</summary>
    public static HttpClientTransport Over(HttpMessageHandler handler, bool isOurs) =>
        new(new HttpClient(handler, disposeHandler: isOurs) { Timeout = Timeout.InfiniteTimeSpan });

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCall.Of(request)?.GoesOut();
        return _client().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _owned?.Dispose();
        base.Dispose(disposing);
    }
}
