using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Tokens of a fleet.</summary>
public sealed class TokenStoreTests(SharedServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_keeps_the_other_finds_and_the_last_counts()
    {
        await using var schema = server.NewSchema();
        await using var one = NewStore(schema);
        await using var other = NewStore(schema);
        Assert.Null(await other.GetAsync("k", Cancel));

        await one.SetAsync("k", [0, 1, 255], Now, Cancel);
        Assert.Equal(new byte[] { 0, 1, 255 }, await other.GetAsync("k", Cancel));
        await other.SetAsync("k", [2], Now - Life, Cancel);
        Assert.Equal(new byte[] { 2 }, await one.GetAsync("k", Cancel));
        Assert.Null(await one.GetAsync("K", Cancel));
    }

    [Fact]
    public async Task Answers_and_tokens_live_in_one_schema()
    {
        await using var schema = server.NewSchema();
        await using var tokens = NewStore(schema);
        await tokens.SetAsync("k", [1], Now, Cancel);
        var answers = schema.NewStore();
        Assert.Null(await answers.FindAsync("k", Cancel));
        await answers.RemoveAsync("", Cancel);
        Assert.NotNull(await tokens.GetAsync("k", Cancel));
    }

    [Fact]
    public async Task Tokens_that_are_long_over_go()
    {
        await using var schema = server.NewSchema();
        await using var store = NewStore(schema);
        await store.SetAsync("old", [1], Now, Cancel);
        await store.SetAsync("new", [1], Now.AddDays(400), Cancel);
        Assert.NotNull(await store.GetAsync("old", Cancel));
        await store.SetAsync("new", [1], Now.AddDays(401), Cancel);
        Assert.Null(await store.GetAsync("old", Cancel));
        await store.SetAsync("earliest", [1], DateTimeOffset.MinValue, Cancel);
        Assert.NotNull(await store.GetAsync("earliest", Cancel));
    }

    private static PostgreSqlTokenStore NewStore(TestSchema schema) => new(
        schema.ConnectionString, new PostgreSqlStoreOptions { Schema = schema.Name, Timeout = TimeSpan.FromSeconds(60) });
}
