using Vtex.Tracking.Configuration;
using Vtex.Tracking.Secrets;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.ShippingNetwork;

/// <summary>The options as they were when the client was made: valid, and safe from later changes.</summary>
internal sealed class ShippingNetworkSettings
{
    private readonly ClientSecrets _secrets;
    private readonly bool _keepRawAnswers;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are faulty.</exception>
    public ShippingNetworkSettings(VtexShippingNetworkOptions options)
    {
        VtexShippingNetworkOptionsValidator.ThrowIfFaulty(options);
        Credentials = new AppCredentials(options.AppKey, options.AppToken, options.UserToken);
        Carrier = new CarrierAddress
        {
            AppName = Given(options.AppName),
            AppVersion = Given(options.AppVersion),
            Account = Given(options.Account),
            Workspace = options.Workspace,
        };
        TrackingBatchSize = options.TrackingBatchSize;
        TimeProvider = options.TimeProvider;
        Resilience = options.Resilience.Copy();
        Validation = options.Validation;
        Observer = new ObserverSettings(TimeProvider, options.LoggerFactory, options.RegistrationName, options.MachineClock);
        _keepRawAnswers = options.KeepRawAnswers;
        _secrets = Credentials.Secrets;
        Apps = Endpoint(EffectiveAddress.Of(options));
        Labels = Endpoint(EffectiveAddress.OfLabels(options));
    }

    /// <summary>Gets the defaults for the address of a call.</summary>
    public CarrierAddress Carrier { get; }

    public AppCredentials Credentials { get; }

    public int TrackingBatchSize { get; }

    public TimeProvider TimeProvider { get; }

    public ResilienceOptions Resilience { get; }

    public ValidationMode Validation { get; }

    public ObserverSettings Observer { get; }

    /// <summary>The apps of carriers.</summary>
    public ApiEndpoint Apps { get; }

    public ApiEndpoint Labels { get; }

    /// <summary>An empty setting in a file is one that was left out.</summary>
    private static string? Given(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private ApiEndpoint Endpoint(EffectiveAddress address) => new(
        ApiEndpoint.WithSlash(address.Address!), TimeProvider, Resilience.MaxResponseBytes, _secrets)
    {
        KeepRawAnswers = _keepRawAnswers,
    };
}
