using Vtex.Tracking.Telemetry;

namespace Vtex.Tracking.Authentication;

/// <summary>
/// One token for everybody of an identity: fetched by a single login that all who need it wait for together, kept until
/// it expires, and renewed before that behind the back of a call.
/// </summary>
/// <param name="vault">Where other processes may have left a token. Failed logins are not remembered.</param>
/// <param name="timeProvider">The clock on which tokens age.</param>
internal sealed class TokenSource(SharedTokens vault, TimeProvider timeProvider)
{
    /// <summary>After a failed renewal in the background, calls leave it alone for a while. Chosen.</summary>
    private static readonly TimeSpan RestAfterFailure = TimeSpan.FromSeconds(30);

#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private readonly LoginBackoff _pause = new();
    private AccessToken? _current;
    private PendingLogin? _login;
    private DateTimeOffset _restsSince = DateTimeOffset.MaxValue;
    private DateTimeOffset? _loggedInAt;

    /// <summary>The current token; a new one when that has expired.</summary>
    /// <exception cref="VtexException">The login failed, or is not tried because it was refused shortly before.</exception>
    public ValueTask<AccessToken> GetAsync(TokenIssuer issuer, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = timeProvider.GetUtcNow();
            if (_current is { } current && now < current.ExpiresAt)
            {
                if (now >= current.RenewAt)
                    RenewAhead(issuer, now);
                return new(current);
            }

            return new(WaitAsync(JoinLogin(issuer, refused: _current, now), issuer, cancellationToken));
        }
    }

    /// <summary>A token other than the one that was refused; logs in only if nobody has replaced that yet.</summary>
    /// <exception cref="VtexException">The login failed, or is not tried because it was refused shortly before.</exception>
    public ValueTask<AccessToken> RenewAsync(
        TokenIssuer issuer, AccessToken refused, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            var now = timeProvider.GetUtcNow();
            if (_current is { } current && !ReferenceEquals(current, refused) && now < current.ExpiresAt)
                return new(current);
            if (_login is null)
                issuer.Observer.Log.TokenRefused();
            var login = JoinLogin(issuer, refused, now);
            _current = null;
            return new(WaitAsync(login, issuer, cancellationToken));
        }
    }

    /// <summary>
    /// Sees to it that a login of this process is no older than asked for. A token of a shared store is no proof of one.
    /// </summary>
    /// <returns>When the latest login succeeded.</returns>
    /// <exception cref="VtexException">The login failed, or is not tried because it was refused shortly before.</exception>
    public async Task<DateTimeOffset> EnsureLoginAsync(TokenIssuer issuer, TimeSpan maxAge, CancellationToken cancellationToken)
    {
        while (true)
        {
            PendingLogin login;
            lock (_gate)
            {
                var now = timeProvider.GetUtcNow();
                if (_loggedInAt is { } at && at <= now && now - at < maxAge)
                    return at;
                login = JoinLogin(issuer, refused: null, now, takesOver: false);
            }

            await WaitAsync(login, issuer, cancellationToken).ConfigureAwait(false);
            // One that had begun before may have taken over a token, which is no proof.
            if (login.LoggedInAt is { } done)
                return done;
        }
    }

    /// <summary>The service let a call pass. Cheap after the first time.</summary>
    public void Accepted(AccessToken token)
    {
        if (token.IsAccepted)
            return;
        lock (_gate)
        {
            token.IsAccepted = true;
            _pause.Reset();
        }
    }

    /// <summary>
    /// A token that was fetched because another was refused is refused as well: logging in does not help, and is left
    /// alone for a while. Not so when others got through with it.
    /// </summary>
    public void RefusedAnew(TokenIssuer issuer, AccessToken token)
    {
        lock (_gate)
        {
            if (!token.IsAccepted && ReferenceEquals(token, _current) && _pause.EndAt(timeProvider.GetUtcNow()) is null)
                Pause(issuer);
        }
    }

    /// <summary>Lets one caller give up without taking the login away from the others.</summary>
    private async Task<AccessToken> WaitAsync(
        PendingLogin login, TokenIssuer issuer, CancellationToken cancellationToken)
    {
        try
        {
            return await login.Token.WaitAsync(Timeout.InfiniteTimeSpan, timeProvider, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (
            login.Issuer != issuer && login.Issuer.IsClosed && exception is not OperationCanceledException)
        {
            // It failed because its client was disposed, which is no concern of ours.
            return await GetAsync(issuer, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Call it inside the lock.</summary>
    private void RenewAhead(TokenIssuer issuer, DateTimeOffset now)
    {
        var rests = now >= _restsSince && now - _restsSince < RestAfterFailure;
        if (_login is not null || rests || _pause.EndAt(now) is not null)
            return;
        issuer.Observer.Log.RenewingAhead();
        JoinLogin(issuer, refused: null, now);
    }

    /// <summary>Call it inside the lock.</summary>
    private PendingLogin JoinLogin(TokenIssuer issuer, AccessToken? refused, DateTimeOffset now, bool takesOver = true)
    {
        if (_login is not null)
            return _login;
        if (_pause.EndAt(now) is { } end)
            throw TokenIssuer.Paused(end);

        // On the pool, so that the lock is not held while the login begins.
        var login = new PendingLogin(issuer, takesOver);
        login.Token = Task.Run(() => LogInAsync(login, refused), CancellationToken.None);
        ObserveFailure(login.Token);
        return _login = login;
    }

    private async Task<AccessToken> LogInAsync(PendingLogin login, AccessToken? refused)
    {
        var issuer = login.Issuer;
        try
        {
            var token = login.TakesOver ? await TakeOverAsync(issuer, refused).ConfigureAwait(false) : null;
            if (token is null)
            {
                token = await issuer.IssueAsync().ConfigureAwait(false);
                login.LoggedInAt = timeProvider.GetUtcNow();
                await vault.KeepAsync(token, issuer.Observer.Log).ConfigureAwait(false);
            }

            lock (_gate)
            {
                _current = token;
                _loggedInAt = login.LoggedInAt ?? _loggedInAt;
            }

            return token;
        }
        catch (Exception exception)
        {
            lock (_gate)
            {
                _restsSince = timeProvider.GetUtcNow();
                if (exception is VtexAuthenticationException)
                    Pause(issuer);
            }

            throw;
        }
        finally
        {
            lock (_gate)
                _login = null;
        }
    }

    /// <summary>Returns the token that another process has fetched meanwhile, unless it was just refused.</summary>
    private async Task<AccessToken?> TakeOverAsync(TokenIssuer issuer, AccessToken? refused)
    {
        var token = await vault.FindAsync(issuer.Observer.Log).ConfigureAwait(false);
        if (token is null || token.Value == refused?.Value)
            return null;
        issuer.Observer.Log.TokenTakenOver();
        issuer.Observer.TokenRenewal("shared");
        return token;
    }

    /// <summary>Call it inside the lock.</summary>
    private void Pause(TokenIssuer issuer)
    {
        var end = _pause.Begin(timeProvider.GetUtcNow());
        issuer.Observer.Log.LoginBackingOff(end, _pause.Refusals);
    }

    /// <summary>Observes a failure, so that it is no unobserved exception when everybody gave up waiting.</summary>
    private static void ObserveFailure(Task login) => _ = login.ContinueWith(
        static failed => _ = failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}

/// <summary>A login under way.</summary>
/// <param name="issuer">Who makes it: one client of those that wait.</param>
/// <param name="takesOver">Whether a token that another process has left will do.</param>
internal sealed class PendingLogin(TokenIssuer issuer, bool takesOver)
{
    public TokenIssuer Issuer => issuer;

    public bool TakesOver => takesOver;

    /// <summary>Gets or sets what comes of it; set before anybody else sees it.</summary>
    public Task<AccessToken> Token { get; set; } = null!;

    /// <summary>Gets or sets when the service let the user in; null before that, and where a token was taken over.</summary>
    public DateTimeOffset? LoggedInAt { get; set; }
}
