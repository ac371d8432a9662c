using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.PostgreSql;

/// <summary>Clears rows away whose time is over: now and then, some at a time, in the wake of other work.</summary>
internal sealed class Cleanup(StoreDatabase database, CallBudgetStatements statements, TimeSpan interval)
{
    internal const int RowsAtATime = 1000;

    private long _nextTicks;

    /// <summary>Does nothing when it was done not long ago; a failure does no harm, the next one will do it.</summary>
    public async ValueTask RunIfDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var next = Interlocked.Read(ref _nextTicks);
        // A time of more than an interval ahead was set by a clock that has been put back since.
        if (now.UtcTicks < next && next - now.UtcTicks <= interval.Ticks)
            return;
        if (Interlocked.CompareExchange(ref _nextTicks, now.Plus(interval).UtcTicks, next) != next)
            return;

        try
        {
            var removed = await database.ExecuteAsync(
                () => [Sql.Statement(statements.CleanUp).With(now).With(RowsAtATime)], cancellationToken).ConfigureAwait(false);
            if (removed == RowsAtATime)
                Interlocked.Exchange(ref _nextTicks, 0); // there are more
        }
        catch (CallBudgetStoreException)
        {
            // What the caller asked for is done already.
        }
    }
}
