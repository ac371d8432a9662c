using Vtex.Tracking.Authentication;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Puts the layers on top of one another. From the caller inwards: call budget, resilience, authentication, transport.
/// The call budget goes around what <see cref="Direct"/> calls. The layers below it hand on answers whose content is a
/// <see cref="PooledContent"/>, read to its end.
/// </summary>
internal sealed class Layers : IDisposable
{
    private readonly HttpMessageInvoker _layers;

    /// <param name="settings">Whom to call, and as whom.</param>
    /// <param name="transport">The innermost layer; disposed with this.</param>
    /// <param name="scope">What tells networks apart; see <see cref="TokenRegistry"/>.</param>
    public Layers(ClientSettings settings, HttpMessageHandler transport, object scope)
    {
        Observer = new ClientObserver(settings.BaseAddress, settings.TimeProvider, settings.LoggerFactory);
        var login = Operations(settings, new HttpMessageInvoker(Resilient(settings, transport), disposeHandler: false));
        var credentials = new LoginRequest { Username = settings.Username, Password = settings.Password };
        var issuer = new TokenIssuer(login, credentials, settings.TimeProvider, Observer);
        var tokens = Tokens(settings, scope);

        var authenticated = new AuthenticationHandler(tokens, issuer, transport);
        _layers = new HttpMessageInvoker(Resilient(settings, authenticated), disposeHandler: true);
        Direct = Operations(settings, _layers);
        Budgeted = Direct;
    }

    public ClientObserver Observer { get; }

    /// <summary>The API's operations over all layers.</summary>
    public TrackingOperations Budgeted { get; }

    /// <summary>The API's operations past the call budget, for questions that an old answer cannot settle.</summary>
    public TrackingOperations Direct { get; }

    public void Dispose() => _layers.Dispose();

    private static TokenSource Tokens(ClientSettings settings, object scope) => TokenRegistry.SourceOf(
        scope,
        new TokenIdentity(settings),
        () => new TokenSource(
            new TokenVault(
                settings.TokenStore,
                settings.TokenProtector,
                () => TokenKey.Of(settings.BaseAddress.AbsoluteUri, settings.Username, settings.Password),
                settings.TimeProvider),
            settings.TimeProvider));

    private DelegatingHandler Resilient(ClientSettings settings, HttpMessageHandler inner) => settings.Resilience.Enabled
        ? new ResilienceHandler(settings.Resilience, settings.TimeProvider, Observer, inner)
        : new SingleAttemptHandler(settings.Resilience, settings.TimeProvider, inner);

    private TrackingOperations Operations(ClientSettings settings, HttpMessageInvoker layers) =>
        new(new ApiTransport(layers, settings, Observer));
}
