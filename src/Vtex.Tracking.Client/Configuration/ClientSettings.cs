using Microsoft.Extensions.Logging;
using Vtex.Tracking.Errors;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Configuration;

/// <summary>The options as they were when the client was made: valid, and safe from later changes.</summary>
internal sealed class ClientSettings
{
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">The options are faulty.</exception>
    public ClientSettings(VtexTrackingOptions options)
    {
        VtexTrackingOptionsValidator.ThrowIfFaulty(options);
        BaseAddress = ApiEndpoint.WithSlash(EffectiveAddress.Of(options).Address!);
        Username = options.Username;
        Password = options.Password;
        TimeProvider = options.TimeProvider;
        CallBudget = new CallBudgetSettings(options.CallBudget);
        Resilience = options.Resilience.Copy();
        TokenStore = options.TokenStore;
        TokenProtector = options.TokenProtector;
        LoggerFactory = options.LoggerFactory;
        Validation = options.Validation;
        KeepRawAnswers = options.KeepRawAnswers;
        Secrets = ClientSecrets.OfUser(Username, Password);
        Endpoint = new ApiEndpoint(BaseAddress, TimeProvider, Resilience.MaxResponseBytes, Secrets)
        {
            KeepRawAnswers = KeepRawAnswers,
        };
    }

    /// <summary>Ends in a slash.</summary>
    public Uri BaseAddress { get; }

    public ApiEndpoint Endpoint { get; }

    public ClientSecrets Secrets { get; }

    public string Username { get; }

    public string Password { get; }

    public TimeProvider TimeProvider { get; }

    public CallBudgetSettings CallBudget { get; }

    public ResilienceOptions Resilience { get; }

    public ITokenStore? TokenStore { get; }

    public ITokenProtector? TokenProtector { get; }

    public ILoggerFactory? LoggerFactory { get; }

    public ValidationMode Validation { get; }

    public bool KeepRawAnswers { get; }
}
