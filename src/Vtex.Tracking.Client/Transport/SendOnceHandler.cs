using Vtex.Tracking.Failures;
using Vtex.Tracking.Requests;

namespace Vtex.Tracking.Transport;

/// <summary>
/// The last handler before the network: lets each request of the SDK through once, and none of its copies. Requests of
/// others pass. Where the user's handlers may repeat a read, it counts.
/// </summary>
internal sealed class SendOnceHandler(HttpMessageHandler innerHandler) : DelegatingHandler(innerHandler)
{
    private readonly NetworkHandler _network = new(innerHandler);

    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (SendPermit.Of(request) is { } permit && !permit.IsOfHandler(request))
        {
            var isFirst = permit.TryTake(request);
            if (!isFirst && permit.Call.MayBeRepeatedByOthers)
            {
                if (!permit.IsRepetition(request))
                    return Task.FromException<HttpResponseMessage>(ErrorFactory.Repeated(permit.Call));
                permit.Call.GoesOut();
                return _network.SendAsync(permit.Call, request, base.SendAsync, cancellationToken);
            }

            return isFirst
                ? SendOnceAsync(permit, request, cancellationToken)
                : permit.RepeatAsync(cancellationToken);
        }

        // A copy that was sent on from another flow of execution.
        return SdkHeaders.AreOn(request.Headers)
            ? Task.FromException<HttpResponseMessage>(new RepeatedSendException())
            : base.SendAsync(request, cancellationToken);
    }

    private async Task<HttpResponseMessage> SendOnceAsync(
        SendPermit permit, HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage? response = null;
        try
        {
            response = await _network.SendAsync(permit.Call, request, base.SendAsync, cancellationToken).ConfigureAwait(false);
            if (!permit.Call.MayBeRepeatedByOthers)
                await permit.CompleteAsync(response, cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (Exception exception)
        {
            response?.Dispose();
            permit.Fail(exception);
            throw;
        }
    }
}
