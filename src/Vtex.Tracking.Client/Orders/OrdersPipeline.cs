using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Orders;

/// <summary>Puts the layers on top of one another. From the caller inwards: resilience, credentials, transport.</summary>
internal sealed class OrdersPipeline : IDisposable
{
    private readonly HttpMessageInvoker _layers;

    /// <param name="settings">The options.</param>
    /// <param name="transport">The innermost layer; disposed with this.</param>
    public OrdersPipeline(OrdersSettings settings, HttpMessageHandler transport)
    {
        Observer = new ClientObserver(settings.Endpoint.BaseAddress, settings.Observer);
        _layers = new HttpMessageInvoker(
            ResilienceHandlers.Over(
                new CredentialsHandler(settings.Credentials, transport), settings.Resilience, settings.TimeProvider, Observer),
            disposeHandler: true);
        Operations = new OrdersOperations(new ApiTransport(_layers, settings.Endpoint, Observer));
    }

    public ClientObserver Observer { get; }

    public OrdersOperations Operations { get; }

    public void Dispose() => _layers.Dispose();
}
