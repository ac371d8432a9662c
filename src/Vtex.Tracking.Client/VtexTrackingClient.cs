using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Routes;
using Vtex.Tracking.Services;
using Vtex.Tracking.Transport;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking;

/// <summary>
/// The client of the VTEX Tracking API. It logs in by itself when it is first used, and all its calls share that login.
/// </summary>
/// <remarks>
/// Make one per user and keep it for the life of the app. With dependency injection use
/// <see cref="VtexTrackingServiceCollectionExtensions"/> instead.
/// </remarks>
public sealed class VtexTrackingClient : IVtexTrackingClient, IDisposable
{
    private readonly ClientPipeline _pipeline;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    public VtexTrackingClient(VtexTrackingOptions options)
        : this(options, () => (
            new(PrimaryHandler.Create(new EmulatorAddresses(EffectiveAddress.Of(options))), isOurs: true),
            TokenRegistry.Network))
    {
    }

    /// <summary>Creates a client over a handler of yours: a proxy, a recorder, or a server in memory.</summary>
    /// <remarks>
    /// The client switches redirects off in the handler at its end, and puts a handler before that one which lets no
    /// other handler repeat what the client sends: repeating is up to <see cref="ResilienceOptions"/>.
    /// </remarks>
    /// <param name="options">The options.</param>
    /// <param name="handler">The handler that carries the requests. It stays yours: the client does not dispose it.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    /// <exception cref="ArgumentException">
    /// The handler is a chain that has sent requests already, so that the SDK cannot put its guard against repeated
    /// writes into it.
    /// </exception>
    public VtexTrackingClient(VtexTrackingOptions options, HttpMessageHandler handler)
        : this(options, () => OverHandler(handler))
    {
    }

    /// <summary>Creates a client for dependency injection, where a factory makes the HTTP clients.</summary>
    /// <param name="options">The options.</param>
    /// <param name="network">The innermost layer, and what tells its network from others.</param>
    internal VtexTrackingClient(
        VtexTrackingOptions options, Func<(HttpClientTransport Transport, object Scope)> network)
    {
        Argument.NotNull(options);
        var settings = new ClientSettings(options);
        var validation = new RequestValidation(settings.Validation);
        var (transport, scope) = network();
        _pipeline = new ClientPipeline(settings, transport, scope);
        Services = new DeliveryServicesClient(
            _pipeline.Operations, _pipeline.Calls, new VerifiedCreation(_pipeline.Operations, _pipeline.Calls, _pipeline.Observer, settings), validation);
        Routes = new DeliveryRoutesClient(_pipeline.Operations, _pipeline.Calls, validation);
    }

    /// <inheritdoc/>
    public IDeliveryServicesClient Services { get; }

    /// <inheritdoc/>
    public IDeliveryRoutesClient Routes { get; }

    /// <summary>Closes the connections that the client opened itself. Its calls fail from then on.</summary>
    public void Dispose() => _pipeline.Dispose();

    /// <summary>Gets the clock of the options.</summary>
    internal TimeProvider TimeProvider => _pipeline.Observer.TimeProvider;

    /// <inheritdoc cref="TokenSource.EnsureLoginAsync"/>
    internal Task<DateTimeOffset> EnsureLoginAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        _pipeline.EnsureLoginAsync(maxAge, cancellationToken);

    private static (HttpClientTransport Transport, object Scope) OverHandler(HttpMessageHandler handler)
    {
        Argument.NotNull(handler);
        return (new(handler, isOurs: false), TokenRegistry.ScopeOf(handler));
    }
}
