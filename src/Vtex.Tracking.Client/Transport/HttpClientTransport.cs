namespace Vtex.Tracking.Transport;

/// <summary>
/// The innermost layer: hands requests to a handler, or to the <see cref="HttpClient"/> of a factory. Asks for that anew
/// each time, so that a client that lives as long as the app still follows the factory's rotation of connections.
/// </summary>
internal sealed class HttpClientTransport : HttpMessageHandler
{
    private readonly Func<HttpClient>? _client;
    private readonly HttpMessageInvoker? _owned;

    /// <summary>Over clients that somebody else makes and looks after.</summary>
    public HttpClientTransport(Func<HttpClient> client) => _client = client;

    /// <summary>
    /// Straight over a handler, which is disposed together with this if it is ours. What a client would add, a limit of
    /// time, is the resilience layer's, and would cost every call.
    /// </summary>
    public HttpClientTransport(HttpMessageHandler handler, bool isOurs) =>
        _owned = new HttpMessageInvoker(handler, disposeHandler: isOurs);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ApiCall.Of(request)?.GoesOut();
        return _owned is null
            ? _client!().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _owned.SendAsync(request, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _owned?.Dispose();
        base.Dispose(disposing);
    }
}
