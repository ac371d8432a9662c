using Npgsql;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Runs a store's work on a connection: within its time, again where the connection was lost, and with every failure
/// turned into the one that stores may throw.
/// </summary>
internal sealed class StoreDatabase(NpgsqlDataSource source, StoreSettings settings) : IDisposable
{
    /// <summary>A pool gives one dead connection for a server that came back; a second try has a new one.</summary>
    private const int MaximumAttempts = 3;

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isPrepared;

    /// <summary>
    /// Does the work, and repeats it when a connection broke: it must be such that doing it twice is doing it once.
    /// </summary>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public async ValueTask<T> RunAsync<T>(
        Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                try
                {
                    return await AttemptAsync(work, limit.Token).ConfigureAwait(false);
                }
                catch (NpgsqlException exception) when (attempt < MaximumAttempts && IsWorthRepeating(exception))
                {
                    // Once more, on another connection.
                }
            }
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested && DatabaseFailure.Describe(exception) is { } failure)
        {
            throw new CallBudgetStoreException(failure, exception);
        }
        catch (NpgsqlException) when (cancellationToken.IsCancellationRequested)
        {
            // A connection that breaks under a cancellation says so in its own way.
            throw new OperationCanceledException(cancellationToken);
        }
    }

    public void Dispose() => _preparing.Dispose();

    private async Task<T> AttemptAsync<T>(
        Func<NpgsqlConnection, CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!_isPrepared)
                await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
            return await work(connection, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task PrepareAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        await _preparing.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_isPrepared)
                return;
            await StoreSchema.PrepareAsync(connection, settings, cancellationToken).ConfigureAwait(false);
            _isPrepared = true;
        }
        finally
        {
            _preparing.Release();
        }
    }

    private bool IsWorthRepeating(NpgsqlException exception)
    {
        if (exception.SqlState is not (PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName))
            return exception.IsTransient;
        // The database came back without our tables.
        var wasPrepared = _isPrepared;
        _isPrepared = false;
        return wasPrepared;
    }
}
