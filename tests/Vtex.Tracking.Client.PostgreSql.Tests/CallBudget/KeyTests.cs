using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Keys are any text, and those that begin alike can be forgotten together.</summary>
public sealed class KeyTests(SharedServer server)
{
    private static readonly string Long = new('é', 3000);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("a_b%/", "a_b%/1 a_b%/%", "axb%/1 a_bc/1 A_b%/1 a_b%")]
    [InlineData("100%\\", "100%\\ 100%\\x", "100% 100%x")]
    [InlineData("é", "é éa", "e ê z")]
    [InlineData("ﬀ'", "ﬀ' ﬀ'--", "ff' ﬀ")]
    [InlineData("", "a \0 ÿ 😀", "")]
    public async Task Forgetting_takes_the_keys_that_begin_so_and_no_others(string prefix, string taken, string left)
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        var all = $"{taken} {left}".Split(' ', StringSplitOptions.RemoveEmptyEntries);
        foreach (var key in all)
            await store.CompleteAsync(key, Guid.NewGuid(), At(Now, key), Cancel);

        await store.RemoveAsync(prefix, Cancel);

        var found = new List<string>();
        foreach (var key in all)
        {
            if (await store.FindAsync(key, Cancel) is { } answer)
                found.Add(Text(answer)!);
        }

        Assert.Equal(left.Split(' ', StringSplitOptions.RemoveEmptyEntries), found);
    }

    [Fact]
    public async Task Keys_longer_than_an_index_takes_are_kept_apart_and_forgotten_alike()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.CompleteAsync(Long + "1", Guid.NewGuid(), At(Now, "1"), Cancel);
        await store.CompleteAsync(Long + "2", Guid.NewGuid(), At(Now, "2"), Cancel);
        Assert.Equal("1", Text(await store.FindAsync(Long + "1", Cancel)));
        Assert.Equal("2", Text(await store.FindAsync(Long + "2", Cancel)));
        Assert.Null(await store.FindAsync(Long, Cancel));

        await store.RemoveAsync(Long[..10], Cancel);
        Assert.Null(await store.FindAsync(Long + "1", Cancel));
        Assert.Null(await store.FindAsync(Long + "2", Cancel));
    }

}
