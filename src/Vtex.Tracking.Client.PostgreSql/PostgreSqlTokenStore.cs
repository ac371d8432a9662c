using Npgsql;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Shares tokens on a PostgreSQL database (12 or later), so that a fleet logs in once. It makes its table by itself when
/// it is first used, and may share database and schema with a <see cref="PostgreSqlCallBudgetStore"/>.
/// </summary>
/// <remarks>
/// Who can read the table can use the tokens, unless <see cref="VtexTrackingOptions.TokenProtector"/> is set. Failures
/// are <see cref="CallBudgetStoreException"/>s; the client goes on without the store then. Registered as
/// <see cref="ITokenStore"/> with dependency injection, it serves all clients of the app that have none of their own.
/// </remarks>
public sealed class PostgreSqlTokenStore : ITokenStore, IAsyncDisposable, IDisposable
{
    private readonly StoreDatabase _database;
    private readonly TokenStatements _statements;

    /// <summary>Creates a store with connections of its own.</summary>
    /// <param name="connectionString">How Npgsql reaches the database. No message repeats it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">The connection string or an option is faulty.</exception>
    public PostgreSqlTokenStore(string connectionString, PostgreSqlStoreOptions? options = null)
        : this(OwnSource.Create(connectionString), options, ownsSource: true)
    {
    }

    /// <summary>Creates a store over connections of yours.</summary>
    /// <param name="source">Gives the connections. It stays yours: the store does not dispose it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public PostgreSqlTokenStore(NpgsqlDataSource source, PostgreSqlStoreOptions? options = null)
        : this(source, options, ownsSource: false)
    {
    }

    private PostgreSqlTokenStore(NpgsqlDataSource source, PostgreSqlStoreOptions? options, bool ownsSource)
    {
        ArgumentNullException.ThrowIfNull(source);
        var settings = StoreSettings.Of(options ?? new PostgreSqlStoreOptions());
        _database = new StoreDatabase(new PooledServer(source, ownsSource, settings), settings);
        _statements = new TokenStatements(settings.Schema);
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await _database.ReadAsync(
            () => [Sql.Statement(_statements.Read).With(StoredKey.Of(key))],
            static row => row.GetFieldValue<byte[]>(0),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask SetAsync(
        string key, byte[] value, DateTimeOffset expiresAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        await _database.ExecuteAsync(
            () =>
            [
                Sql.Statement(_statements.Keep).With(StoredKey.Of(key)).With(value).With(expiresAt),
                Sql.Statement(_statements.CleanUp).With(TokenStatements.SurelyOver(expiresAt)),
            ],
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connections that the store opened itself. Its operations fail from then on.</summary>
    public void Dispose() => _database.Dispose();

    /// <summary>Closes the connections that the store opened itself. Its operations fail from then on.</summary>
    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
