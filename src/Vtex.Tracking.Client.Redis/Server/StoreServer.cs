using StackExchange.Redis;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Redis;

/// <summary>
/// Runs a store's work on a server: within its time, again where the connection was lost or another server took over, and
/// with every failure turned into the one that stores may throw.
/// </summary>
internal sealed class StoreServer : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly Func<Task<IConnectionMultiplexer>>? _connect;
    private readonly StoreSettings _settings;
    private readonly SemaphoreSlim _connecting = new(1, 1);
    private volatile IConnectionMultiplexer? _connection;
    private volatile bool _isChecked;
    private volatile bool _isDisposed;

    /// <param name="connection">A connection of the app's, which stays the app's.</param>
    /// <param name="settings">How long to wait.</param>
    public StoreServer(IConnectionMultiplexer connection, StoreSettings settings) =>
        (_connection, _settings) = (connection, settings);

    /// <param name="configuration">How StackExchange.Redis reaches the server.</param>
    /// <param name="settings">How long to wait.</param>
    /// <exception cref="ArgumentException">The configuration is faulty.</exception>
    public StoreServer(string configuration, StoreSettings settings)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var options = Parse(configuration);
        // A server that is away now may be there later; the connection keeps trying.
        options.AbortOnConnectFail = false;
        _connect = async () => await ConnectionMultiplexer.ConnectAsync(options).ConfigureAwait(false);
        _settings = settings;
    }

    /// <summary>Runs an operation, which must be such that running it twice is running it once.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="undo">What to do when this fails: the operation may have been run all the same.</param>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public async Task<T> RunAsync<T>(
        Func<IDatabase, Task<T>> operation, CancellationToken cancellationToken, Func<Task>? undo = null)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var timeout = new CancellationTokenSource(_settings.Timeout, _settings.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        Task attempt = Task.CompletedTask;
        try
        {
            while (true)
            {
                try
                {
                    var current = AttemptAsync(operation);
                    attempt = current;
                    return await current.WaitAsync(limit.Token).ConfigureAwait(false);
                }
                catch (Exception exception) when (RedisFailure.IsPassing(exception))
                {
                    await Task.Delay(Pause, _settings.Time, limit.Token).ConfigureAwait(false);
                    await LookForPrimaryAsync().WaitAsync(limit.Token).ConfigureAwait(false);
                }
            }
        }
        catch (Exception exception)
        {
            _ = AfterwardsAsync(attempt, undo);
            cancellationToken.ThrowIfCancellationRequested();
            if (RedisFailure.Describe(exception) is { } failure)
                throw new CallBudgetStoreException(failure, exception);
            throw;
        }
    }

    public void Dispose()
    {
        _isDisposed = true;
        if (_connect is not null)
            _connection?.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _isDisposed = true;
        if (_connect is not null && _connection is { } connection)
            await connection.DisposeAsync().ConfigureAwait(false);
    }

    private static ConfigurationOptions Parse(string configuration)
    {
        try
        {
            return ConfigurationOptions.Parse(configuration);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException)
        {
            // It is named what was not understood, which can be a part of the password; so it is not passed on.
        }

        throw new ArgumentException("StackExchange.Redis does not understand the configuration.", nameof(configuration));
    }

    /// <summary>Not before the attempt has ended: what is undone while it runs could still be done.</summary>
    private static async Task AfterwardsAsync(Task attempt, Func<Task>? undo)
    {
        await attempt.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (undo is not null)
            await undo().ConfigureAwait(false);
    }

    private async Task<T> AttemptAsync<T>(Func<IDatabase, Task<T>> operation)
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var connection = _connection ?? await ConnectAsync().ConfigureAwait(false);
        var database = connection.GetDatabase();
        var result = await operation(database).ConfigureAwait(false);
        if (!_isChecked)
        {
            _isChecked = true;
            await EvictionPolicy.CheckAsync(database, _settings.Log).ConfigureAwait(false);
        }

        return result;
    }

    /// <summary>Lets the connection ask its servers again which of them can be written to.</summary>
    private async Task LookForPrimaryAsync()
    {
        try
        {
            if (_connection is { } connection)
                await connection.ConfigureAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is RedisException or RedisCommandException or TimeoutException or ObjectDisposedException)
        {
            // The next attempt tells.
        }
    }

    private async Task<IConnectionMultiplexer> ConnectAsync()
    {
        await _connecting.WaitAsync().ConfigureAwait(false);
        try
        {
            return _connection ??= await _connect!().ConfigureAwait(false);
        }
        finally
        {
            _connecting.Release();
        }
    }
}
