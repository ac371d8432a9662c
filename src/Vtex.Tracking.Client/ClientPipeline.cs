using Vtex.Tracking.Authentication;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Resilience;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking;

/// <summary>
/// Puts the layers on top of one another. From the caller inwards: call budget, resilience, authentication, transport.
/// The layers below the call budget hand on answers whose content is a <see cref="PooledContent"/>, read to its end.
/// </summary>
internal sealed class ClientPipeline : IDisposable
{
    private readonly HttpMessageInvoker _layers;
    private readonly TokenSource _tokens;
    private readonly TokenIssuer _issuer;

    /// <param name="settings">The options.</param>
    /// <param name="transport">The innermost layer; disposed with this.</param>
    /// <param name="scope">What tells networks apart; see <see cref="TokenRegistry"/>.</param>
    public ClientPipeline(ClientSettings settings, HttpMessageHandler transport, object scope)
    {
        Observer = new ClientObserver(settings.BaseAddress, settings.Observer);
        var direct = new HttpMessageInvoker(Resilient(settings, transport), disposeHandler: false);
        var login = new TrackingOperations(new ApiTransport(direct, settings.Endpoint with { KeepRawAnswers = false }, Observer));
        var credentials = new LoginRequest { Username = settings.Username, Password = settings.Password };
        _issuer = new TokenIssuer(login, credentials, settings.TimeProvider, Observer);
        _tokens = Tokens(settings, scope);

        var authenticated = new AuthenticationHandler(_tokens, _issuer, settings.Secrets, transport);
        _layers = new HttpMessageInvoker(Resilient(settings, authenticated), disposeHandler: true);
        var api = new ApiTransport(_layers, settings.Endpoint, Observer);
        Operations = new TrackingOperations(api);
        Calls = new BudgetedCalls(api, settings, Observer);
    }

    public ClientObserver Observer { get; }

    /// <summary>The API's writes; the call budget has no say in them.</summary>
    public TrackingOperations Operations { get; }

    /// <summary>The API's reads, over all layers.</summary>
    public BudgetedCalls Calls { get; }

    /// <inheritdoc cref="TokenSource.EnsureLoginAsync"/>
    public Task<DateTimeOffset> EnsureLoginAsync(TimeSpan maxAge, CancellationToken cancellationToken) =>
        _tokens.EnsureLoginAsync(_issuer, maxAge, cancellationToken);

    public void Dispose() => _layers.Dispose();

    private static TokenSource Tokens(ClientSettings settings, object scope) => TokenRegistry.SourceOf(
        scope,
        new TokenIdentity(settings),
        () => new TokenSource(
            new SharedTokens(
                settings.TokenStore,
                settings.TokenProtector,
                () => TokenKey.Of(settings.BaseAddress.AbsoluteUri, settings.Username, settings.Password),
                settings.TimeProvider),
            settings.TimeProvider));

    private DelegatingHandler Resilient(ClientSettings settings, HttpMessageHandler inner) =>
        ResilienceHandlers.Over(inner, settings.Resilience, settings.TimeProvider, Observer);
}
