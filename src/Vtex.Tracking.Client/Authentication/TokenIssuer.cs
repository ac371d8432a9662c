using System.Net;
using Vtex.Tracking.Generated;
using Vtex.Tracking.Models;
using Vtex.Tracking.Reading;
using Vtex.Tracking.Telemetry;
using Vtex.Tracking.Transport;

namespace Vtex.Tracking.Authentication;

/// <summary>Logs in, and makes of the answer a token with a life on the client's clock.</summary>
/// <param name="operations">The operations over the bare transport: a login needs no token.</param>
/// <param name="identity">Whom to log in.</param>
/// <param name="timeProvider">The client's clock.</param>
/// <param name="observer">Told how it went.</param>
internal sealed class TokenIssuer(
    TrackingOperations operations, LoginRequest identity, TimeProvider timeProvider, ClientObserver observer)
{
    public const string Operation = "Login";

    /// <summary>
    /// For an answer that does not say how long its token lives. Chosen: short enough to be safe, long enough not to
    /// burden the service; the documented example lives 30 days.
    /// </summary>
    private static readonly TimeSpan DefaultLife = TimeSpan.FromHours(1);

    private bool _isClosed;

    public ClientObserver Observer => observer;

    /// <summary>Gets whether its client was disposed, so that its logins fail.</summary>
    public bool IsClosed => Volatile.Read(ref _isClosed);

    public void Close() => Volatile.Write(ref _isClosed, true);

    /// <summary>Returns the exception to throw while logins back off.</summary>
    public static VtexAuthenticationException Paused(DateTimeOffset until) => new(
        FormattableString.Invariant(
            $"{Operation}: the service refused the credentials before; the next login is tried at {until:u}."))
    { Operation = Operation, RetryAt = until };

    /// <exception cref="VtexAuthenticationException">The service refuses the credentials.</exception>
    /// <exception cref="VtexException">The login failed in another way.</exception>
    public async Task<AccessToken> IssueAsync()
    {
        try
        {
            var (token, life) = await FetchAsync().ConfigureAwait(false);
            observer.Log.LoggedIn(life);
            observer.TokenRenewal("issued");
            return token;
        }
        catch (Exception exception)
        {
            Report(exception);
            throw;
        }
    }

    private void Report(Exception exception)
    {
        var reason = FailureName.Of((exception as VtexException)?.StatusCode, exception.InnerException ?? exception);
        if (exception is VtexAuthenticationException)
            observer.Log.LoginRefused(reason);
        else
            observer.Log.LoginFailed(reason);
        observer.TokenRenewal(exception is VtexAuthenticationException ? "refused" : "failed");
    }

    private async Task<(AccessToken Token, TimeSpan Life)> FetchAsync()
    {
        var received = await LogInAsync().ConfigureAwait(false);
        var answer = received.Value;
        var receivedAt = timeProvider.GetUtcNow();
        if (answer.Authenticated is false || string.IsNullOrWhiteSpace(answer.AccessToken))
        {
            throw new VtexAuthenticationException(
                $"{Operation}: the service answered without authenticating the user.")
            { Operation = Operation, StatusCode = HttpStatusCode.OK, Attempts = received.Attempts };
        }

        if (!AccessToken.FitsIntoHeader(answer.AccessToken!))
        {
            throw new VtexUnexpectedResponseException(
                $"{Operation}: the service issued a token that does not fit into a header.")
            { Operation = Operation, StatusCode = HttpStatusCode.OK, Attempts = received.Attempts };
        }

        var life = Life(answer);
        return (new AccessToken(answer.AccessToken!, life, receivedAt), life);
    }

    private async Task<Received<LoginResponse>> LogInAsync()
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
                Attempts = exception.Attempts,
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
}
