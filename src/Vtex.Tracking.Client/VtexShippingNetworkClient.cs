using Vtex.Tracking.Configuration;
using Vtex.Tracking.ShippingNetwork;
using Vtex.Tracking.ShippingNetwork.Models;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;
using Vtex.Tracking.Validation;

namespace Vtex.Tracking;

/// <summary>The client of VTEX Shipping Network: notifies the apps of carriers, and asks them where packages are.</summary>
/// <remarks>
/// Make one per set of credentials and keep it for the life of the app. With dependency injection use
/// <see cref="VtexShippingNetworkServiceCollectionExtensions"/> instead.
/// </remarks>
public sealed class VtexShippingNetworkClient : IVtexShippingNetworkClient, IDisposable
{
    private readonly ShippingNetworkSettings _settings;
    private readonly ShippingNetworkPipeline _pipeline;
    private readonly RequestValidation _validation;

    /// <summary>Creates a client with connections of its own.</summary>
    /// <param name="options">The options.</param>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">
    /// The options are faulty; all faults are named.
    /// </exception>
    public VtexShippingNetworkClient(VtexShippingNetworkOptions options)
        : this(options, () => new HttpClientTransport(
            PrimaryHandler.Create(new EmulatorAddresses(EffectiveAddress.Of(options))), isOurs: true))
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
    public VtexShippingNetworkClient(VtexShippingNetworkOptions options, HttpMessageHandler handler)
        : this(options, () => OverHandler(handler))
    {
    }

    /// <summary>Creates a client for dependency injection, where a factory makes the HTTP clients.</summary>
    /// <param name="options">The options.</param>
    /// <param name="network">The innermost layer.</param>
    internal VtexShippingNetworkClient(VtexShippingNetworkOptions options, Func<HttpClientTransport> network)
    {
        Argument.NotNull(options);
        _settings = new ShippingNetworkSettings(options);
        _pipeline = new ShippingNetworkPipeline(_settings, network());
        _validation = new RequestValidation(_settings.Validation);
        Labels = new DeliveryLabelsClient(_pipeline.Labels, _settings);
    }

    /// <inheritdoc/>
    public IDeliveryLabelsClient Labels { get; }

    /// <inheritdoc/>
    public Task<NotifyResult> NotifyAsync(
        NotifyRequest request, CarrierAddress? carrier = null, CancellationToken cancellationToken = default)
    {
        Argument.NotNull(request);
        var path = CarrierPath.Of(_settings.Carrier, carrier);
        if (_validation.Refusal(request) is { } refusal)
            return Task.FromException<NotifyResult>(refusal);
        return NotifiedAsync(request, _pipeline.Apps.NotifyPackagesAsync(
            path.AppName, path.AppVersion, path.Account, path.Workspace, request, cancellationToken));
    }

    /// <inheritdoc/>
    public Task<TrackResult> TrackAsync(
        IEnumerable<string> trackingNumbers,
        CarrierAddress? carrier = null,
        CancellationToken cancellationToken = default)
    {
        Argument.NotNull(trackingNumbers);
        var path = CarrierPath.Of(_settings.Carrier, carrier);
        var numbers = trackingNumbers.ToList();
        if (_validation.Refusal(numbers) is { } refusal)
            return Task.FromException<TrackResult>(refusal);
        return numbers.Contains(null!)
            ? throw new ArgumentException("No tracking number may be null.", nameof(trackingNumbers))
            : TrackedAsync([.. numbers.Distinct(StringComparer.Ordinal)], path, cancellationToken);
    }

    /// <summary>Closes the connections that the client opened itself. Its calls fail from then on.</summary>
    public void Dispose() => _pipeline.Dispose();

    private static HttpClientTransport OverHandler(HttpMessageHandler handler)
    {
        Argument.NotNull(handler);
        return new HttpClientTransport(handler, isOurs: false);
    }

    private async Task<NotifyResult> NotifiedAsync(
        NotifyRequest request, Task<Received<IReadOnlyDictionary<string, PackageNotification>>> notification)
    {
        var result = NotifyAnswer.Of(request, await ReceivedAsync(request, notification).ConfigureAwait(false));
        if (result.MissingPackageIds.Count > 0)
        {
            _pipeline.Observer.Log.MissingFromAnswer(
                "NotifyPackages", NotifyAnswer.PackageIds(request).Count, result.MissingPackageIds.Count);
        }

        return result;
    }

    /// <summary>Waits for the answer; of one that breaks off, keeps what was complete.</summary>
    private static async Task<Received<IReadOnlyDictionary<string, PackageNotification>>> ReceivedAsync(
        NotifyRequest request, Task<Received<IReadOnlyDictionary<string, PackageNotification>>> notification)
    {
        try
        {
            return await notification.ConfigureAwait(false);
        }
        catch (VtexUnexpectedResponseException failure)
            when (failure.PartialAnswer is IReadOnlyDictionary<string, PackageNotification> packages)
        {
            failure.PartialNotification = NotifyAnswer.Of(request, packages);
            throw;
        }
    }

    private async Task<TrackResult> TrackedAsync(
        List<string> numbers, CarrierPath path, CancellationToken cancellationToken)
    {
        var result = await new TrackingBatches(numbers, _settings.TrackingBatchSize).RunAsync(async batch =>
        {
            var received = await _pipeline.Apps
                .GetTrackingEventsAsync(
                    path.AppName, path.AppVersion, path.Account, path.Workspace, batch, cancellationToken)
                .ConfigureAwait(false);
            return new TrackingAnswer(received.Value, received.Raw, received.Unreadable);
        }).ConfigureAwait(false);
        if (result.Missing.Count > 0)
            _pipeline.Observer.Log.MissingFromAnswer("GetTrackingEvents", numbers.Count, result.Missing.Count);
        return result;
    }
}
