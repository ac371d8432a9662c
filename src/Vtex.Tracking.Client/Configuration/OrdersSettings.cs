using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Configuration;

/// <summary>The options as they were when the client was made: valid, and safe from later changes.</summary>
internal sealed class OrdersSettings
{
    private readonly string? _affiliateId;

    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are faulty.</exception>
    public OrdersSettings(VtexOrdersOptions options)
    {
        VtexOrdersOptionsValidator.ThrowIfFaulty(options);
        Credentials = new AppCredentials(options.AppKey, options.AppToken, options.UserToken);
        TimeProvider = options.TimeProvider;
        Resilience = options.Resilience.Copy();
        Validation = options.Validation;
        Observer = new ObserverSettings(TimeProvider, options.LoggerFactory, options.RegistrationName, options.MachineClock);
        _affiliateId = string.IsNullOrEmpty(options.AffiliateId) ? null : options.AffiliateId;
        Endpoint = new ApiEndpoint(
            ApiEndpoint.WithSlash(EffectiveAddress.Of(options).Address!), TimeProvider, Resilience.MaxResponseBytes, Credentials.Secrets)
        {
            KeepRawAnswers = options.KeepRawAnswers,
        };
    }

    public AppCredentials Credentials { get; }

    public TimeProvider TimeProvider { get; }

    public ResilienceOptions Resilience { get; }

    public ValidationMode Validation { get; }

    public ObserverSettings Observer { get; }

    public ApiEndpoint Endpoint { get; }

    /// <exception cref="ArgumentException">The affiliate is missing, or is not three letters.</exception>
    public string AffiliateOf(string? affiliateId)
    {
        var known = affiliateId ?? _affiliateId;
        return known is not null && PlacementOptions.IsAffiliate(known)
            ? known
            : throw new ArgumentException(
                $"The affiliate {(known is null ? "is missing" : "must be three letters")}. It is named by the call or by the options, such as MKP.",
                nameof(affiliateId));
    }
}
