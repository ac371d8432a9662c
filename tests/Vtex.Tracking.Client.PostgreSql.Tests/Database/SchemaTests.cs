using Vtex.Tracking.CallBudget;
using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>The tables are there when they are needed, whoever comes first.</summary>
public sealed class SchemaTests(SharedServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Many_stores_that_start_at_once_make_it_once()
    {
        for (var round = 0; round < 5; round++)
        {
            await using var schema = server.NewSchema();
            var stores = Enumerable.Range(0, 16).Select(_ => schema.NewStore()).ToList();
            await Task.WhenAll(stores.Select(store => Task.Run(() => store.FindAsync("k", Cancel).AsTask(), Cancel)));
            Assert.Equal(
                StoreSchema.CurrentVersion, await schema.QueryAsync<int>("SELECT sum(version)::int FROM {schema}.schema_version"));
        }
    }

    [Fact]
    public async Task Stores_of_different_schemas_share_nothing()
    {
        await using var one = server.NewSchema();
        await using var other = server.NewSchema();
        await one.NewStore().CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        Assert.Null(await other.NewStore().FindAsync("k", Cancel));
    }

    [Fact]
    public async Task One_that_may_not_make_it_uses_what_another_made()
    {
        await using var schema = server.NewSchema();
        var careful = schema.NewStore(options => options.CreateSchema = false);
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => careful.FindAsync("k", Cancel).AsTask());
        Assert.Contains(schema.Name, failure.Message, StringComparison.Ordinal);

        await schema.NewStore().CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        Assert.NotNull(await careful.FindAsync("k", Cancel));
    }

    [Fact]
    public async Task A_newer_one_is_left_alone()
    {
        await using var schema = server.NewSchema();
        await schema.NewStore().FindAsync("k", Cancel);
        await schema.QueryAsync<int>("UPDATE {schema}.schema_version SET version = version + 1 RETURNING 1");
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(
            () => schema.NewStore().FindAsync("k", Cancel).AsTask());
        Assert.Contains("version", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_made_again_when_the_database_lost_it()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        await schema.QueryAsync<int>("DROP SCHEMA {schema} CASCADE; SELECT 1");
        Assert.Null(await store.FindAsync("k", Cancel));
    }

    [Fact]
    public async Task One_of_the_first_version_is_brought_up_to_date_and_keeps_its_answers()
    {
        await using var schema = server.NewSchema();
        await schema.NewStore().CompleteAsync("k", Guid.NewGuid(), At(Now), Cancel);
        await schema.QueryAsync<int>("""
            ALTER TABLE {schema}.answers DROP COLUMN generation, DROP COLUMN claim_generation;
            DROP TABLE {schema}.removals;
            UPDATE {schema}.schema_version SET version = 1 RETURNING 1
            """);

        var store = schema.NewStore();
        Assert.NotNull(await store.FindAsync("k", Cancel));
        await store.RemoveAsync("k", Cancel);
        Assert.Null(await store.FindAsync("k", Cancel));
    }
}
