using System.Text;
using StackExchange.Redis;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Verifies what is in the server: nothing secret in its keys, all of a prefix in one slot, and nothing for ever.</summary>
public sealed class StoredKeyTests(SharedServer server)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_tell_nothing_share_a_slot_and_expire()
    {
        var prefix = server.NewPrefix();
        await using var store = server.NewStore(prefix);
        await using var tokens = new RedisTokenStore(server.Server.Configuration, SharedServer.Options(prefix));
        var claim = await store.ClaimAsync("v1/ana/invoice-39053344705", Now, TimeSpan.FromMinutes(2), Cancel);
        await store.CompleteAsync(
            "v1/ana/invoice-39053344705", claim.Id, new StoredAnswer(new byte[] { 1 }, Now, Now.AddHours(6), Now.AddHours(30)), Cancel);
        await store.ClaimAsync("v1/ana/39053344705", Now, TimeSpan.FromMinutes(2), Cancel);
        await store.RemoveAsync("v1/39053344705", Cancel);
        await tokens.SetAsync("39053344705", [1], Now, Cancel);

        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Server.Configuration);
        var keys = connection.GetServer(server.Server.Address).Keys(pattern: $"*{prefix}}}*").ToList();

        Assert.Equal(4, keys.Count);
        Assert.DoesNotContain(keys, key => key.ToString().Contains("39053344705", StringComparison.Ordinal));
        Assert.Single(keys.Select(key => connection.HashSlot(key)).Distinct());
        foreach (var key in keys)
        {
            Assert.NotNull(await connection.GetDatabase().KeyTimeToLiveAsync(key));
            if (await connection.GetDatabase().KeyTypeAsync(key) != RedisType.Hash)
                continue;
            foreach (var entry in await connection.GetDatabase().HashGetAllAsync(key))
                Assert.DoesNotContain("39053344705", $"{entry.Name} {Encoding.UTF8.GetString((byte[])entry.Value!)}", StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Different_prefixes_share_nothing()
    {
        await using var one = server.NewStore(server.NewPrefix());
        await using var other = server.NewStore(server.NewPrefix());

        await one.ClaimAsync("k", Now, TimeSpan.FromMinutes(2), Cancel);

        Assert.Equal(CallClaimOutcome.Granted, (await other.ClaimAsync("k", Now, TimeSpan.FromMinutes(2), Cancel)).Outcome);
    }
}
