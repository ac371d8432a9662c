using Microsoft.Data.Sqlite;

namespace Vtex.Tracking.CallBudget;

/// <summary>
/// Answers and the right to make calls in a SQLite file: they outlive restarts, and several processes of one machine
/// share them. All about it is chosen by us.
/// </summary>
/// <remarks>
/// The file holds what the service answered, personal data too: where the system knows such rights, it is made readable
/// for the current user alone. Answers leave it when they are too old to stand in for a call that fails, and, beyond
/// 100,000 calls, the oldest first. After a power failure the last answers may be missing, but the file is sound.
/// <para>
/// Everything that can go wrong with the file (full disk, lock, damage) is a <see cref="CallBudgetStoreException"/>,
/// which the client survives. The clock of the machine is the store's own: processes whose clocks differ from it by up to
/// 15 minutes go by it. When a clock was set back behind an answer, the answer counts as fetched when that is noticed.
/// </para>
/// </remarks>
public sealed class SqliteCallBudgetStore : ICallBudgetStore, ICallBudgetStoreClock, IDisposable
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string _path;
    private readonly SqliteStoreLimits _limits;
    private SqliteConnection? _connection;
    private uint _claims;
    private bool _disposed;

    /// <summary>Creates a store. The file is opened when it is first needed.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public SqliteCallBudgetStore(string path)
        : this(path, new SqliteStoreLimits())
    {
    }

    internal SqliteCallBudgetStore(string path, SqliteStoreLimits limits)
    {
        if (string.IsNullOrWhiteSpace(path))
            throw new ArgumentException("The path must not be empty.", nameof(path));
        _path = Path.GetFullPath(path);
        _limits = limits;
    }

    /// <inheritdoc/>
    public ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
        WorkAsync(
            calls =>
            {
                var claim = calls.Claim(key, now, lease);
                if (_claims++ % _limits.ClaimsBetweenSweeps == 0)
                    calls.Sweep(now, _limits.Clock.GetUtcNow(), _limits.MaxCalls);
                return claim;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(
        string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) =>
        await WorkAsync(calls => calls.Complete(key, claim, answer, _limits.Clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) =>
        await WorkAsync(calls => calls.Abandon(key, claim), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) =>
        WorkAsync(calls => calls.Find(key), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) =>
        await WorkAsync(calls => calls.Remove(keyPrefix, _limits.Clock.GetUtcNow()), cancellationToken).ConfigureAwait(false);

    /// <summary>Gets the present time of the machine, UTC.</summary>
    /// <param name="cancellationToken">Has no effect.</param>
    public ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default) => new(_limits.Clock.GetUtcNow());

    /// <summary>Closes the file. Calls of the store fail from then on.</summary>
    public void Dispose()
    {
        _gate.Wait();
        try
        {
            _disposed = true;
            Close();
        }
        finally
        {
            // Not disposed itself: a call that waits at it is to be told what happened.
            _gate.Release();
        }
    }

    /// <summary>
    /// One piece of work at a time, away from the caller's thread: SQLite knows no waiting without blocking.
    /// </summary>
    private async ValueTask<T> WorkAsync<T>(Func<SqliteCalls, T> work, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            return await Task.Run(() => work(Open()), CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (SqliteFailures.Explains(exception, _path) is { } explanation)
        {
            // Whatever is wrong, a new connection starts without it.
            Close();
            throw new CallBudgetStoreException(explanation, exception);
        }
        finally
        {
            _gate.Release();
        }
    }

    private SqliteCalls Open() => _disposed
        ? throw new ObjectDisposedException(nameof(SqliteCallBudgetStore))
        : new SqliteCalls(_connection ??= SqliteFile.Open(_path, _limits));

    private void Close()
    {
        _connection?.Dispose();
        _connection = null;
    }
}
