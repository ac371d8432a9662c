using Npgsql;
using Vtex.Tracking.CallBudget;
using static Vtex.Tracking.PostgreSql.Sql;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Shares answers and the right to call on a PostgreSQL database (12 or later), among any number of processes. It makes
/// its tables by itself when it is first used.
/// </summary>
/// <remarks>
/// The database may go away and come back: operations fail in between, and a connection that broke is replaced without
/// the caller noticing. The clock of the database server is the store's own: processes whose clocks differ from it by up
/// to 15 minutes go by it.
/// </remarks>
public sealed class PostgreSqlCallBudgetStore : ICallBudgetStore, ICallBudgetStoreClock, IAsyncDisposable, IDisposable
{
    private readonly StoreDatabase _database;
    private readonly CallBudgetStatements _statements;
    private readonly Cleanup _cleanup;

    /// <summary>Creates a store with connections of its own.</summary>
    /// <param name="connectionString">How Npgsql reaches the database. No message repeats it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">The connection string or an option is faulty.</exception>
    public PostgreSqlCallBudgetStore(string connectionString, PostgreSqlStoreOptions? options = null)
        : this(OwnSource.Create(connectionString), options, ownsSource: true)
    {
    }

    /// <summary>Creates a store over connections of yours.</summary>
    /// <param name="source">Gives the connections. It stays yours: the store does not dispose it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PostgreSqlCallBudgetStore(NpgsqlDataSource source, PostgreSqlStoreOptions? options = null)
        : this(source, options, ownsSource: false)
    {
    }

    /// <summary>Creates a store on a server of any kind.</summary>
    internal PostgreSqlCallBudgetStore(Func<StoreSettings, IStatementServer> server, PostgreSqlStoreOptions options)
    {
        var settings = StoreSettings.Of(options);
        _database = new StoreDatabase(server(settings), settings);
        _statements = new CallBudgetStatements(settings.Schema);
        _cleanup = new Cleanup(_database, _statements, settings.CleanupInterval);
    }

    private PostgreSqlCallBudgetStore(NpgsqlDataSource source, PostgreSqlStoreOptions? options, bool ownsSource)
        : this(
            settings => new PooledServer(source ?? throw new ArgumentNullException(nameof(source)), ownsSource, settings),
            options ?? new PostgreSqlStoreOptions())
    {
    }

    /// <inheritdoc/>
    public async ValueTask<CallClaim> ClaimAsync(
        string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var id = Guid.NewGuid();
        var row = await _database.ReadAsync(
            () =>
            [
                Statement(_statements.MoveToPresent).With(StoredKey.Of(key)).With(now),
                Statement(_statements.Claim).With(StoredKey.Of(key)).With(id).With(now.Plus(lease)).With(now)
                    .With(now.Plus(lease).Plus(lease)),
                Statement(_statements.Read).With(StoredKey.Of(key)),
            ],
            AnswerRow.Read,
            cancellationToken,
            undo: () => GiveBackAsync(key, id)).ConfigureAwait(false);
        return ClaimOf(row, id, now);
    }

    /// <inheritdoc/>
    public async ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(answer);
        await _database.ExecuteAsync(
            () =>
            [
                Statement(_statements.Keep).With(StoredKey.Of(key)).With(answer.Content)
                    .With(answer.FetchedAt).With(answer.NextAllowedAt).With(answer.KeepUntil).With(claim),
                Statement(_statements.EndRight).With(StoredKey.Of(key)).With(claim),
            ],
            cancellationToken).ConfigureAwait(false);
        await _cleanup.RunIfDueAsync(answer.FetchedAt, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        await _database.ExecuteAsync(
            () => [Statement(_statements.EndRight).With(StoredKey.Of(key)).With(claim)], cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(key);
        var row = await _database.ReadAsync(
            () => [Statement(_statements.Read).With(StoredKey.Of(key))], AnswerRow.Read, cancellationToken).ConfigureAwait(false);
        return row?.Answer;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The rights of those who are calling at this moment end too: what they bring is from before the write.
    /// </remarks>
    public async ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(keyPrefix);
        var first = StoredKey.FirstOf(keyPrefix);
        await _database.ExecuteAsync(
            () =>
            [
                Statement(_statements.CountRemoval).With(first),
                Statement(_statements.RemoveAnswers).With(first).With(StoredKey.After(first)),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Gets the present time of the database server, UTC.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="CallBudgetStoreException">The database cannot be reached.</exception>
    public async ValueTask<DateTimeOffset> GetUtcNowAsync(CancellationToken cancellationToken = default)
    {
        var now = await _database.ReadAsync(
            () => [Statement(CallBudgetStatements.ReadClock)],
            static row => new object[] { row.GetInt64(0) },
            cancellationToken).ConfigureAwait(false);
        return SaturatedTime.FromTicks((long)now![0]);
    }

    /// <summary>Closes the connections that the store opened itself. Its operations fail from then on.</summary>
    public void Dispose() => _database.Dispose();

    /// <summary>Closes the connections that the store opened itself. Its operations fail from then on.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();

    private static CallClaim ClaimOf(AnswerRow? row, Guid id, DateTimeOffset now)
    {
        // The row was locked when it was read, so it cannot be missing.
        var (answer, claim, claimedUntil) = row ?? throw new CallBudgetStoreException("The store's row has vanished.");
        var lastKnown = answer?.KeepUntil > now ? answer : null;
        if (claim == id)
            return CallClaim.Granted(id, lastKnown);
        return answer?.NextAllowedAt > now ? CallClaim.Answered(answer) : CallClaim.Busy(claimedUntil ?? now, lastKnown);
    }

    /// <summary>A right that was given although its giving failed: nobody would know of it until the lease is over.</summary>
    private async Task GiveBackAsync(string key, Guid claim)
    {
        try
        {
            await AbandonAsync(key, claim, CancellationToken.None).ConfigureAwait(false);
        }
        catch (CallBudgetStoreException)
        {
            // The lease ends it.
        }
    }
}
