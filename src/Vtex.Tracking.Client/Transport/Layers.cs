using Vtex.Tracking.Authentication;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Configuration;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Transport;

/// <summary>
/// Puts the layers on top of one another. From the caller inwards: call budget, resilience, authentication, transport.
/// Of these, resilience does not exist yet; it goes around <see cref="AuthenticationHandler"/>.
/// </summary>
internal static class Layers
{
    /// <param name="settings">Whom to call, and as whom.</param>
    /// <param name="transport">The innermost layer.</param>
    /// <param name="owner">To be disposed with the client; takes all layers with it.</param>
    /// <returns>The API's writes over all layers but the budget, and its reads over all layers.</returns>
    public static (TrackingOperations Operations, BudgetedCalls Calls) Assemble(
        ClientSettings settings, HttpMessageHandler transport, out IDisposable owner)
    {
        var login = new TrackingOperations(
            Transport(settings, new HttpMessageInvoker(transport, disposeHandler: false)));
        var identity = new LoginRequest { Username = settings.Username, Password = settings.Password };
        var issuer = new TokenIssuer(login, identity, settings.TimeProvider);
        var tokens = new TokenSource(issuer.IssueAsync, settings.TimeProvider);

        var layers = new HttpMessageInvoker(new AuthenticationHandler(tokens, transport), disposeHandler: true);
        owner = layers;
        var api = Transport(settings, layers);
        return (new TrackingOperations(api), new BudgetedCalls(api, settings));
    }

    private static ApiTransport Transport(ClientSettings settings, HttpMessageInvoker layers) =>
        new(layers, settings.BaseAddress, settings.Password);
}
