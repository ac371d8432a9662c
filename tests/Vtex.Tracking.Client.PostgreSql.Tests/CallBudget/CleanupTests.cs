using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>The table does not grow for ever.</summary>
public sealed class CleanupTests(SharedServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_over_goes_and_what_is_not_stays()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.CompleteAsync("first", Guid.NewGuid(), At(Now), Cancel); // clears up, when there is nothing yet
        await store.CompleteAsync("over", Guid.NewGuid(), At(Now), Cancel);
        await store.ClaimAsync("dead holder", Now, Lease, Cancel);
        await store.AbandonAsync("given back", (await store.ClaimAsync("given back", Now, Lease, Cancel)).Id, Cancel);
        await store.CompleteAsync("last known", Guid.NewGuid(), At(Now + Lease), Cancel);
        await store.ClaimAsync("calling", Now + Life, Lease, Cancel);

        await store.CompleteAsync("new", Guid.NewGuid(), At(Now + Life), Cancel);

        Assert.Equal("calling,last known,new", await KeysAsync(schema));
    }

    [Fact]
    public async Task It_is_done_once_in_an_interval_and_again_when_the_clock_was_put_back()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore(options => options.CleanupInterval = TimeSpan.FromHours(1));
        await store.CompleteAsync("a", Guid.NewGuid(), At(Now), Cancel);
        await store.CompleteAsync("b", Guid.NewGuid(), At(Now - Life), Cancel); // put back by two days: clears up again
        await store.CompleteAsync("over", Guid.NewGuid(), At(Now - Life - Life), Cancel);
        await store.CompleteAsync("c", Guid.NewGuid(), At(Now - Life - Life + TimeSpan.FromMinutes(59)), Cancel);
        Assert.Equal("a,b,c,over", await KeysAsync(schema));
        await store.CompleteAsync("d", Guid.NewGuid(), At(Now), Cancel);
        Assert.Equal("a,d", await KeysAsync(schema));
    }

    [Fact]
    public async Task A_long_backlog_goes_bit_by_bit()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.FindAsync("a", Cancel);
        await schema.QueryAsync<long>($$"""
            WITH made AS (
                INSERT INTO {schema}.answers (key) SELECT int4send(n) FROM generate_series(1, {{2 * Cleanup.RowsAtATime + 1}}) n RETURNING 1)
            SELECT count(*) FROM made
            """);

        foreach (var left in (int[])[Cleanup.RowsAtATime + 1, 1, 0])
        {
            await store.CompleteAsync("a", Guid.NewGuid(), At(Now), Cancel);
            Assert.Equal(left + 1, await schema.QueryAsync<long>("SELECT count(*) FROM {schema}.answers"));
        }
    }

    private static Task<string> KeysAsync(TestSchema schema) => schema.QueryAsync<string>(
        "SELECT string_agg(convert_from(key, 'UTF8'), ',' ORDER BY key) FROM {schema}.answers");
}
