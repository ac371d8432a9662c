using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.ShippingNetwork;

/// <summary>
/// Puts the layers on top of one another. From the caller inwards: resilience, credentials, transport. Two APIs at two
/// addresses share them.
/// </summary>
internal sealed class ShippingNetworkPipeline : IDisposable
{
    private readonly HttpMessageInvoker _layers;

    /// <param name="settings">The options.</param>
    /// <param name="transport">The innermost layer; disposed with this.</param>
    public ShippingNetworkPipeline(ShippingNetworkSettings settings, HttpMessageHandler transport)
    {
        Observer = ObserverOf(settings.Apps);
        var credentials = new CredentialsHandler(settings.Credentials, transport);
        _layers = new HttpMessageInvoker(
            ResilienceHandlers.Over(credentials, settings.Resilience, settings.TimeProvider, Observer), disposeHandler: true);
        Apps = new ShippingNetworkOperations(new ApiTransport(_layers, settings.Apps, Observer));
        Labels = new ShippingNetworkOperations(
            new ApiTransport(_layers, settings.Labels, ObserverOf(settings.Labels)));

        ClientObserver ObserverOf(ApiEndpoint endpoint) =>
            new(endpoint.BaseAddress, settings.Observer);
    }

    public ClientObserver Observer { get; }

    /// <summary>The operations of carriers' apps.</summary>
    public ShippingNetworkOperations Apps { get; }

    /// <summary>The operations of VTEX itself.</summary>
    public ShippingNetworkOperations Labels { get; }

    public void Dispose() => _layers.Dispose();
}
