using Polly;
using Polly.Timeout;
using Vtex.Tracking.Failures;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Transport;

/// <summary>
/// The innermost layer: hands requests to a handler, or to the <see cref="HttpClient"/> of a factory. Asks for that anew
/// each time, so that a client that lives as long as the app still follows the factory's rotation of connections.
/// </summary>
internal sealed class HttpClientTransport : HttpMessageHandler
{
    private readonly Func<HttpClient>? _client;
    private readonly HttpMessageInvoker? _owned;
    private readonly NetworkHandler? _network;
    private readonly Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>>? _send;

    /// <summary>Over clients that somebody else makes, whose handlers <see cref="HandlerChain"/> has prepared.</summary>
    public HttpClientTransport(Func<HttpClient> client) => _client = client;

    /// <summary>
    /// Straight over a handler, which is disposed together with this if it is ours. What a client would add, a limit of
    /// time, is the resilience layer's, and would cost every call.
    /// </summary>
    /// <exception cref="ArgumentException">It is a chain that was in use already.</exception>
    public HttpClientTransport(HttpMessageHandler handler, bool isOurs)
    {
        _network = HandlerChain.Prepare(handler) ? null : new NetworkHandler(handler);
        _owned = new HttpMessageInvoker(handler, disposeHandler: isOurs);
        _send = _owned.SendAsync;
    }

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var sent = (ApiRequest)request;
        sent.Call!.GoesOut();
        return _network is null
            ? SendGuardedAsync(sent, sent.Call, cancellationToken)
            : _network.SendAsync(sent.Call, sent, _send!, cancellationToken);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _owned?.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Through handlers of others, which may repeat, answer or fail as they like.</summary>
    private async Task<HttpResponseMessage> SendGuardedAsync(
        ApiRequest request, ApiCall call, CancellationToken cancellationToken)
    {
        var permit = new SendPermit(call);
        permit.Attach(request);
        try
        {
            var sending = _owned is null
                ? _client!().SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
                : _owned.SendAsync(request, cancellationToken);
            var response = await sending.ConfigureAwait(false);
            return await permit.SettleAsync(response, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && permit.Overrules(exception))
        {
            return await ReplayAsync(permit, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (
            !cancellationToken.IsCancellationRequested
            && exception is OperationCanceledException or TimeoutRejectedException)
        {
            throw new HandlerTimeoutException(exception);
        }
        catch (ExecutionRejectedException exception) when (exception is not TimeoutRejectedException)
        {
            // An open circuit, a limiter: such handlers say so instead of sending.
            if (!permit.IsTaken)
                call.WasNotSent();
            throw Failed(exception, "did not let the request through");
        }
        catch (Exception exception) when (call.IsWrite && permit.IsTaken && !TransportFailures.IsKnown(exception))
        {
            throw Failed(exception, "failed after the request was sent");
        }
        finally
        {
            permit.End();
        }
    }

    private static async Task<HttpResponseMessage> ReplayAsync(SendPermit permit, CancellationToken cancellationToken)
    {
        try
        {
            return await permit.ReplayAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception)
        {
            throw new HandlerTimeoutException(exception);
        }
    }

    private static HttpRequestException Failed(Exception exception, string what) =>
        new($"A handler around the SDK's HTTP client {what} ({exception.GetType().Name}).", exception);
}
