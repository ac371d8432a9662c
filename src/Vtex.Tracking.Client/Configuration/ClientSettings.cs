using Microsoft.Extensions.Caching.Memory;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Secrets;
using Vtex.Tracking.Telemetry;

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
        Observer = new ObserverSettings(TimeProvider, options.LoggerFactory, options.RegistrationName, options.MachineClock);
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

    public ObserverSettings Observer { get; }

    public ValidationMode Validation { get; }

    public bool KeepRawAnswers { get; }
}

/// <summary>The options of the call budget as they were when the client was made.</summary>
internal sealed class CallBudgetSettings(CallBudgetOptions options)
{
    public CallBudgetMode Mode { get; } = options.Mode;

    public TimeSpan Window { get; } = options.Window;

    public TimeSpan EmptyWindow { get; } = options.EmptyWindow < options.Window ? options.EmptyWindow : options.Window;

    public TimeSpan LastKnownGoodFor { get; } = options.LastKnownGoodFor;

    public bool AllowForce { get; } = options.AllowForce;

    public int MaxAnswers { get; } = options.MaxAnswers;

    public long MaxBytes { get; } = options.MaxBytes;

    public IMemoryCache? MemoryCache { get; } = options.MemoryCache;

    public ICallBudgetStore? Store { get; } = options.Store;

    public CallBudgetStoreFailure OnStoreFailure { get; } = options.OnStoreFailure;

    public TimeSpan Lease { get; } = options.Lease;
}

/// <summary>One API that a client calls: where it is, and what holds for all calls of it.</summary>
/// <param name="BaseAddress">
/// Its root; ends in a slash, or else its last segment would be lost under relative addresses.
/// </param>
/// <param name="TimeProvider">The client's clock.</param>
/// <param name="MaxResponseBytes">How long an answer may be.</param>
/// <param name="Secrets">What no error may repeat.</param>
internal sealed record ApiEndpoint(
    Uri BaseAddress, TimeProvider TimeProvider, int MaxResponseBytes, ClientSecrets Secrets)
{
    /// <summary>Gets whether answers carry what they were made of.</summary>
    public bool KeepRawAnswers { get; init; }

    /// <summary>The type alone: it holds secrets.</summary>
    public override string ToString() => nameof(ApiEndpoint);

    public static Uri WithSlash(Uri address) =>
        address.AbsolutePath[address.AbsolutePath.Length - 1] == '/' ? address : new Uri(address.AbsoluteUri + "/");
}
