using Npgsql;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Runs a store's work on a connection: within its time, again where the connection was lost, and with every failure
/// turned into the one that stores may throw.
/// </summary>
internal sealed class StoreDatabase(NpgsqlDataSource source, bool ownsSource, StoreSettings settings)
    : IAsyncDisposable, IDisposable
{
    /// <summary>A pool gives one dead connection for a server that came back; a second try has a new one.</summary>
    private const int MaxAttempts = 3;

    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isPrepared;

    /// <summary>Runs statements as one transaction, and reads the row that the last of them gives, if any.</summary>
    /// <param name="statements">
    /// Makes the statements, which must be such that running them twice is running them once.
    /// </param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="undo">What to do when this fails: the statements may have been run all the same.</param>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public Task<T?> ReadAsync<T>(
        Func<NpgsqlBatchCommand[]> statements,
        Func<NpgsqlDataReader, T> read,
        CancellationToken cancellationToken,
        Func<Task>? undo = null)
        where T : class => RunAsync(
        statements,
        async (batch, token) =>
        {
            var reader = await batch.ExecuteReaderAsync(token).ConfigureAwait(false);
            await using (reader.ConfigureAwait(false))
                return await reader.ReadAsync(token).ConfigureAwait(false) ? read(reader) : null;
        },
        undo,
        cancellationToken);

    /// <summary>Runs statements as one transaction.</summary>
    /// <param name="statements">
    /// Makes the statements, which must be such that running them twice is running them once.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows they changed.</returns>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public Task<int> ExecuteAsync(Func<NpgsqlBatchCommand[]> statements, CancellationToken cancellationToken) =>
        RunAsync(statements, static (batch, token) => batch.ExecuteNonQueryAsync(token), null, cancellationToken);

    public void Dispose()
    {
        _preparing.Dispose();
        if (ownsSource)
            source.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        _preparing.Dispose();
        if (ownsSource)
            await source.DisposeAsync().ConfigureAwait(false);
    }

    private async Task<T> RunAsync<T>(
        Func<NpgsqlBatchCommand[]> statements,
        Func<NpgsqlBatch, CancellationToken, Task<T>> run,
        Func<Task>? undo,
        CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(settings.Timeout);
        Task attempt = Task.CompletedTask;
        try
        {
            for (var number = 1; ; number++)
            {
                try
                {
                    var current = AttemptAsync(statements, run, limit.Token);
                    attempt = current;
                    // Npgsql takes its time to give up, longest while it connects; nobody need wait for that.
                    return await current.WaitAsync(limit.Token).ConfigureAwait(false);
                }
                catch (NpgsqlException exception) when (number < MaxAttempts && IsWorthRepeating(exception))
                {
                    // Once more, on another connection.
                }
            }
        }
        catch (Exception exception)
        {
            _ = AfterwardsAsync(attempt, undo);
            // Under a cancellation connections break in many ways, and all mean the same.
            cancellationToken.ThrowIfCancellationRequested();
            if (DatabaseFailure.Describe(exception) is { } failure)
                throw new CallBudgetStoreException(failure, exception);
            throw;
        }
    }

    /// <summary>Not before the attempt has ended: what is undone while it runs could still be done.</summary>
    private static async Task AfterwardsAsync(Task attempt, Func<Task>? undo)
    {
        await attempt.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (undo is not null)
            await undo().ConfigureAwait(false);
    }

    private async Task<T> AttemptAsync<T>(
        Func<NpgsqlBatchCommand[]> statements,
        Func<NpgsqlBatch, CancellationToken, Task<T>> run,
        CancellationToken cancellationToken)
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!_isPrepared)
                await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
            var batch = connection.CreateBatch();
            await using (batch.ConfigureAwait(false))
            {
                foreach (var statement in statements())
                    batch.BatchCommands.Add(statement);
                return await run(batch, cancellationToken).ConfigureAwait(false);
            }
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
