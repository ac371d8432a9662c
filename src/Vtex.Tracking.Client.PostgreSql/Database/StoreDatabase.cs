using System.Data.Common;
using Npgsql;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>
/// Runs a store's work on a server: within its time, again where the connection was lost, and with every failure turned
/// into the one that stores may throw.
/// </summary>
internal sealed class StoreDatabase(IStatementServer server, StoreSettings settings) : IAsyncDisposable, IDisposable
{
    /// <summary>A pool gives one dead connection for a server that came back; a second try has a new one.</summary>
    private const int MaxAttempts = 3;

    /// <summary>Runs statements as one transaction, and reads the row that the last of them gives, if any.</summary>
    /// <param name="statements">
    /// Makes the statements, which must be such that running them twice is running them once.
    /// </param>
    /// <param name="read">Makes something of a row.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <param name="undo">What to do when this fails: the statements may have been run all the same.</param>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public async Task<T?> ReadAsync<T>(
        Func<NpgsqlBatchCommand[]> statements,
        Func<DbDataReader, T> read,
        CancellationToken cancellationToken,
        Func<Task>? undo = null)
        where T : class => (await RunAsync(statements, read, undo, cancellationToken).ConfigureAwait(false)).Row;

    /// <summary>Runs statements as one transaction.</summary>
    /// <param name="statements">
    /// Makes the statements, which must be such that running them twice is running them once.
    /// </param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>How many rows they changed.</returns>
    /// <exception cref="CallBudgetStoreException">It could not be done.</exception>
    public async Task<int> ExecuteAsync(Func<NpgsqlBatchCommand[]> statements, CancellationToken cancellationToken) =>
        (await RunAsync<object>(statements, null, null, cancellationToken).ConfigureAwait(false)).Changed;

    public void Dispose() => server.Dispose();

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task<(int Changed, T? Row)> RunAsync<T>(
        Func<NpgsqlBatchCommand[]> statements,
        Func<DbDataReader, T>? read,
        Func<Task>? undo,
        CancellationToken cancellationToken)
        where T : class
    {
        using var timeout = new CancellationTokenSource(settings.Timeout, settings.Time);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        Task attempt = Task.CompletedTask;
        try
        {
            for (var number = 1; ; number++)
            {
                try
                {
                    var current = server.RunAsync(statements(), read, limit.Token);
                    attempt = current;
                    // Npgsql takes its time to give up, longest while it connects; nobody need wait for that.
                    return await current.WaitAsync(limit.Token).ConfigureAwait(false);
                }
                catch (NpgsqlException exception) when (number < MaxAttempts && server.IsWorthRepeating(exception))
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
}
