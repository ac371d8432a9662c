using System.Data.Common;
using Npgsql;

namespace Vtex.Tracking.PostgreSql;

/// <summary>A server that runs statements.</summary>
internal interface IStatementServer : IAsyncDisposable, IDisposable
{
    /// <summary>Runs statements as one transaction.</summary>
    /// <param name="statements">The statements.</param>
    /// <param name="read">Makes something of the first row of the last that gives any; null to read none.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows were changed, where none was to be read; and what was read, if there was a row.</returns>
    Task<(int Changed, T? Row)> RunAsync<T>(
        NpgsqlBatchCommand[] statements, Func<DbDataReader, T>? read, CancellationToken cancellationToken)
        where T : class;

    /// <summary>Returns whether another attempt may succeed where one failed.</summary>
    bool IsWorthRepeating(NpgsqlException exception);
}

/// <summary>Runs statements on a connection from a pool. The tables are made before the first.</summary>
internal sealed class PooledServer(NpgsqlDataSource source, bool ownsSource, StoreSettings settings) : IStatementServer
{
    private readonly SemaphoreSlim _preparing = new(1, 1);
    private volatile bool _isPrepared;

    public async Task<(int Changed, T? Row)> RunAsync<T>(
        NpgsqlBatchCommand[] statements, Func<DbDataReader, T>? read, CancellationToken cancellationToken)
        where T : class
    {
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using (connection.ConfigureAwait(false))
        {
            if (!_isPrepared)
                await PrepareAsync(connection, cancellationToken).ConfigureAwait(false);
            var batch = connection.CreateBatch();
            await using (batch.ConfigureAwait(false))
            {
                foreach (var statement in statements)
                    batch.BatchCommands.Add(statement);
                return read is null
                    ? (await batch.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false), null)
                    : (0, await ReadAsync(batch, read, cancellationToken).ConfigureAwait(false));
            }
        }
    }

    public bool IsWorthRepeating(NpgsqlException exception)
    {
        if (exception.SqlState is not (PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName))
            return exception.IsTransient;
        // The database came back without our tables.
        var wasPrepared = _isPrepared;
        _isPrepared = false;
        return wasPrepared;
    }

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

    private static async Task<T?> ReadAsync<T>(NpgsqlBatch batch, Func<DbDataReader, T> read, CancellationToken cancellationToken)
        where T : class
    {
        var reader = await batch.ExecuteReaderAsync(cancellationToken).ConfigureAwait(false);
        await using (reader.ConfigureAwait(false))
            return await reader.ReadAsync(cancellationToken).ConfigureAwait(false) ? read(reader) : null;
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
}
