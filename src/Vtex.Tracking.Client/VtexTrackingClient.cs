using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Routes;
using Vtex.Tracking.Services;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking;

/// <summary>
/// The client of the VTEX Tracking API. It logs in by itself when it is first used, and all its calls share that login.
/// </summary>
/// <remarks>
/// Make one per user and keep it for the life of the app. With dependency injection use
/// <see cref="VtexTrackingServiceCollectionExtensions.AddVtexTracking"/> instead.
/// </remarks>
public sealed class VtexTrackingClient : IVtexTrackingClient, IDisposable
{
    private readonly Layers _layers;

    /// <summary>Makes a client with connections of its own.</summary>
    /// <param name="options">Whom to call, and as whom.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    public VtexTrackingClient(VtexTrackingOptions options)
        : this(options, static () => (Owned(PrimaryHandler.Create(), isOurs: true), TokenRegistry.Network))
    {
    }

    /// <summary>Makes a client over a handler of yours: a proxy, a recorder, or a server in memory.</summary>
    /// <param name="options">Whom to call, and as whom.</param>
    /// <param name="handler">What carries the requests. It stays yours: the client does not dispose it.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    public VtexTrackingClient(VtexTrackingOptions options, HttpMessageHandler handler)
        : this(options, () => OverHandler(handler))
    {
    }

    /// <summary>For dependency injection, where a factory makes the clients.</summary>
    /// <param name="options">Whom to call, and as whom.</param>
    /// <param name="network">The innermost layer, and what tells its network from others.</param>
    internal VtexTrackingClient(
        VtexTrackingOptions options, Func<(HttpClientTransport Transport, object Scope)> network)
    {
        Argument.NotNull(options);
        var settings = new ClientSettings(options);
        var (transport, scope) = network();
        _layers = new Layers(settings, transport, scope);
        Services = new DeliveryServicesClient(_layers.Budgeted, new VerifiedCreation(_layers, settings));
        Routes = new DeliveryRoutesClient(_layers.Budgeted);
    }

    /// <inheritdoc/>
    public IDeliveryServicesClient Services { get; }

    /// <inheritdoc/>
    public IDeliveryRoutesClient Routes { get; }

    /// <summary>Closes the connections that the client opened itself. Its calls fail from then on.</summary>
    public void Dispose() => _layers.Dispose();

    private static (HttpClientTransport Transport, object Scope) OverHandler(HttpMessageHandler handler)
    {
        Argument.NotNull(handler);
        return (Owned(handler, isOurs: false), TokenRegistry.ScopeOf(handler));
    }

    /// <summary>The limits of time are the resilience layer's; this one would cut off what that repeats.</summary>
    private static HttpClientTransport Owned(HttpMessageHandler handler, bool isOurs) =>
        new(new HttpClient(handler, disposeHandler: isOurs) { Timeout = Timeout.InfiniteTimeSpan });
}
