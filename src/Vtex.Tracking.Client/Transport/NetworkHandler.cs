
using Vtex.Tracking.Failures;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Sends requests over the handler that opens connections, so that it neither follows redirects nor repeats by itself:
/// switches that off where it can, and otherwise notices it. And so that the machine's proxy is not used for this machine.
/// </summary>
internal sealed class NetworkHandler
{
    private readonly HttpMessageHandler _handler;
    private readonly bool _followsNone;
    private readonly bool _needsContent;

    public NetworkHandler(HttpMessageHandler handler)
    {
        _handler = handler;
        _followsNone = RedirectSwitch.TurnOff(handler);
        _needsContent = EmptyContent.IsNeededBy(handler);
        DirectToEmulatorProxy.TakeOver(handler);
    }

    /// <summary>Sends a request.</summary>
    /// <param name="call">The call.</param>
    /// <param name="request">Its request.</param>
    /// <param name="send">Hands the request to the handler.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="VtexException">The handler has followed a redirect, or tried to send the request again.</exception>
    public async Task<HttpResponseMessage> SendAsync(
        ApiCall call,
        HttpRequestMessage request,
        Func<HttpRequestMessage, CancellationToken, Task<HttpResponseMessage>> send,
        CancellationToken cancellationToken)
    {
        var guard = Prepare(call, request);
        var (method, address) = (request.Method, request.RequestUri);
        try
        {
            var response = await send(request, cancellationToken).ConfigureAwait(false);
            FollowedRedirects.ThrowIfAny(call, method, address, response);
            return response;
        }
        catch (Exception exception) when (RepeatedSendException.Caused(exception))
        {
            throw ErrorFactory.Repeated(call);
        }
        catch (Exception exception) when (TransportFailures.BreaksOff(exception))
        {
            call.Proxy = UsedProxy.Of(_handler, address);
            throw;
        }
        finally
        {
            // Handlers around this one may look at the request once more, for a log.
            guard?.GiveBack();
        }
    }

    /// <summary>Readies a request for the handler.</summary>
    private SendGuard? Prepare(ApiCall call, HttpRequestMessage request)
    {
        if (_needsContent)
            EmptyContent.AddTo(request);
        return _followsNone ? null : SendGuard.Attach(call, request);
    }
}

/// <summary>The handler that opens the connections, unless the user brings one.</summary>
internal static class PrimaryHandler
{
    /// <remarks>
    /// No cookies, since pooled handlers would share them between identities. No redirects, since the API has none and
    /// a followed one would turn a write into a read.
    /// </remarks>
    /// <param name="emulators">What is reached without the machine's proxy, besides this machine.</param>
    public static HttpMessageHandler Create(EmulatorAddresses emulators) =>
#if NET
        new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new DirectToEmulatorProxy(emulators, static () => DirectToEmulatorProxy.OfMachine),
            // Notices when the host's address changes.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
#else
        new HttpClientHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            Proxy = new DirectToEmulatorProxy(emulators, static () => DirectToEmulatorProxy.OfMachine),
        };
#endif
}
