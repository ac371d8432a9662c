using StackExchange.Redis;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Redis;

/// <summary>
/// Shares tokens on a Redis server (5 or later), so that a fleet logs in once. It may share server and prefix with a
/// <see cref="RedisCallBudgetStore"/>.
/// </summary>
/// <remarks>
/// Who can read the server can use the tokens, unless <see cref="VtexTrackingOptions.TokenProtector"/> is set. Failures
/// are <see cref="CallBudgetStoreException"/>s; the client goes on without the store then. Registered as
/// <see cref="ITokenStore"/> with dependency injection, it serves all clients of the app that have none of their own.
/// </remarks>
public sealed class RedisTokenStore : ITokenStore, IAsyncDisposable, IDisposable
{
    /// <summary>
    /// Chosen: longer than a token lives (30 days, documented). A store is not told the time, and the server's clock need
    /// not be the clients'.
    /// </summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(60);

    private readonly StoreServer _server;
    private readonly StoredKeys _keys;

    /// <summary>Creates a store with a connection of its own.</summary>
    /// <param name="configuration">How StackExchange.Redis reaches the server. No message repeats it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">The configuration or an option is faulty.</exception>
    public RedisTokenStore(string configuration, RedisStoreOptions? options = null)
        : this(settings => new StoreServer(configuration, settings), options)
    {
    }

    /// <summary>Creates a store over a connection of yours.</summary>
    /// <param name="connection">The connection. It stays yours: the store does not dispose it.</param>
    /// <param name="options">Where and how; the defaults when null.</param>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    public RedisTokenStore(IConnectionMultiplexer connection, RedisStoreOptions? options = null)
        : this(settings => new StoreServer(connection ?? throw new ArgumentNullException(nameof(connection)), settings), options)
    {
    }

    private RedisTokenStore(Func<StoreSettings, StoreServer> server, RedisStoreOptions? options)
    {
        var settings = StoreSettings.Of(options ?? new RedisStoreOptions());
        _server = server(settings);
        _keys = new StoredKeys(settings.KeyPrefix);
    }

    /// <inheritdoc/>
    public async ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        return await _server.RunAsync(
            async database => (byte[]?)await database.StringGetAsync(_keys.Token(key)).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>The server forgets it after 60 days.</remarks>
    public async ValueTask SetAsync(
        string key, byte[] value, DateTimeOffset expiresAt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(value);
        await _server.RunAsync(
            database => database.StringSetAsync(_keys.Token(key), value, Kept), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Closes the connection that the store opened itself. Its operations fail from then on.</summary>
    public void Dispose() => _server.Dispose();

    /// <summary>Closes the connection that the store opened itself. Its operations fail from then on.</summary>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
