using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Serialization;

namespace Vtex.Tracking.Authentication;

/// <summary>Logs in, and makes of the answer a token with a life on the client's clock.</summary>
/// <param name="operations">The operations over the bare transport: a login needs no token.</param>
/// <param name="identity">Whom to log in.</param>
/// <param name="timeProvider">The client's clock.</param>
internal sealed class TokenIssuer(TrackingOperations operations, LoginRequest identity, TimeProvider timeProvider)
{
    private const string Operation = "Login";

    /// <summary>
    /// For an answer that does not say how long its token lives. Chosen: short enough to be safe, long enough not to
    /// burden the service; the documented example lives 30 days.
    /// </summary>
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    /// <exception cref="VtexAuthenticationException">The service refuses the credentials.</exception>
    /// <exception cref="VtexException">The login failed in another way.</exception>
    public async Task<AccessToken> IssueAsync()
    {
        var answer = await LogInAsync().ConfigureAwait(false);
        var receivedAt = timeProvider.GetUtcNow();
        if (answer.Authenticated is false || string.IsNullOrWhiteSpace(answer.AccessToken))
        {
            throw new VtexAuthenticationException(
                $"{Operation}: the service answered without authenticating the user.")
            { Operation = Operation };
        }

        if (!FitsIntoHeader(answer.AccessToken!))
        {
            // The framework would complain too, but repeat the token in doing so.
            throw new VtexUnexpectedResponseException(
                $"{Operation}: the service issued a token that does not fit into a header.")
            { Operation = Operation };
        }

        return new AccessToken(answer.AccessToken!, Life(answer), receivedAt);
    }

    private async Task<LoginResponse> LogInAsync()
    {
        try
        {
            // No caller's token: the login belongs to all who wait for it. The transport's time limits bound it.
            return await operations.LoginAsync(identity, CancellationToken.None).ConfigureAwait(false);
        }
        catch (VtexNotFoundException exception)
        {
            // Must not pass for the "not found" of the call that needed the token: a list would take it as empty.
            throw new VtexUnexpectedResponseException(
                $"{Operation}: there is no login at this address (HTTP 404). Does BaseAddress end in /receiver/?",
                exception)
            {
                Operation = Operation,
                StatusCode = exception.StatusCode,
                ResponseBody = exception.ResponseBody,
            };
        }
    }

    /// <summary>
    /// The difference of the two times in the answer. Both are the server's, so that its clock may be wrong by any
    /// amount.
    /// </summary>
    private static TimeSpan Life(LoginResponse answer) =>
        BrasiliaTimestamp.TryParse(answer.Created, out var created)
        && BrasiliaTimestamp.TryParse(answer.Expiration, out var expiration)
        && expiration > created
            ? expiration - created
            : DefaultLife;

    private static bool FitsIntoHeader(string token) => token.All(character => character is > ' ' and <= '~');
}
