namespace Vtex.Tracking.Authentication;

/// <summary>
/// One token for everybody: kept until shortly before it expires, and fetched by a single login that all who need it
/// wait for together.
/// </summary>
/// <param name="login">Logs in. Its failures are told to those who wait, and not remembered.</param>
/// <param name="timeProvider">The clock on which tokens age.</param>
internal sealed class TokenSource(Func<Task<AccessToken>> login, TimeProvider timeProvider)
{
#if NET9_0_OR_GREATER
    private readonly Lock _gate = new();
#else
    private readonly object _gate = new();
#endif
    private AccessToken? _current;
    private Task<AccessToken>? _login;

    /// <summary>The current token, or a new one when that is about to expire.</summary>
    public async ValueTask<AccessToken> GetAsync(CancellationToken cancellationToken)
    {
        AccessToken? current;
        Task<AccessToken> renewal;
        lock (_gate)
        {
            current = _current;
            if (current is not null && timeProvider.GetUtcNow() < current.RenewAt)
                return current;
            renewal = JoinLogin();
        }

        try
        {
            return await WaitAsync(renewal, cancellationToken).ConfigureAwait(false);
        }
        catch (VtexException) when (current is not null && timeProvider.GetUtcNow() < current.ExpiresAt)
        {
            // Renewal runs ahead of need; while the old token works, its failure is nobody's problem yet.
            return current;
        }
    }

    /// <summary>A token other than the one that was refused; logs in only if nobody has replaced that yet.</summary>
    public async ValueTask<AccessToken> RenewAsync(AccessToken refused, CancellationToken cancellationToken)
    {
        Task<AccessToken> renewal;
        lock (_gate)
        {
            if (_current is not null && !ReferenceEquals(_current, refused))
                return _current;
            _current = null;
            renewal = JoinLogin();
        }

        return await WaitAsync(renewal, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lets one caller give up without taking the login away from the others.</summary>
    private Task<AccessToken> WaitAsync(Task<AccessToken> renewal, CancellationToken cancellationToken) =>
        renewal.WaitAsync(Timeout.InfiniteTimeSpan, timeProvider, cancellationToken);

    /// <summary>Call it inside the lock.</summary>
    private Task<AccessToken> JoinLogin()
    {
        if (_login is not null)
            return _login;

        // On the pool, so that the lock is not held while the login begins.
        _login = Task.Run(LogInAsync, CancellationToken.None);
        ObserveFailure(_login);
        return _login;
    }

    private async Task<AccessToken> LogInAsync()
    {
        try
        {
            var token = await login().ConfigureAwait(false);
            lock (_gate)
                _current = token;
            return token;
        }
        finally
        {
            lock (_gate)
                _login = null;
        }
    }

    /// <summary>When everybody gave up waiting, a failure is no unobserved exception of the process.</summary>
    private static void ObserveFailure(Task login) => _ = login.ContinueWith(
        static failed => _ = failed.Exception,
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);
}
