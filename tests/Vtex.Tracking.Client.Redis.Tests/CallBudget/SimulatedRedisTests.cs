using StackExchange.Redis;
using Vtex.Tracking.CallBudgetStores;
using Vtex.Tracking.Redis;
using Vtex.Tracking.Simulation.Servers;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>The simulated Redis does what every store must do, and each script what it does on a real one.</summary>
public sealed class SimulatedRedisTests(SharedServer server) : CallBudgetStoreTests
{
    private static readonly string[] Keys = ["a/1", "a/2", "b"];

    protected override Task<SharedPlace> OpenAsync()
    {
        var simulated = new SimulatedRedis(TimeProvider.System.GetUtcNow);
        return Task.FromResult(new SharedPlace(() => new RedisCallBudgetStore(
            RedisConnection.To((script, keys, values) => Task.FromResult(simulated.Run(script, keys, values))))));
    }

    [Fact]
    public Task The_same_scripts_give_the_same_on_a_real_server() => CompareAsync(firstSeed: 1, lastSeed: 10);

    [Trait("Category", "Slow")]
    [Fact]
    public Task And_so_do_many_more() => CompareAsync(firstSeed: 11, lastSeed: 60);

    private async Task CompareAsync(int firstSeed, int lastSeed)
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Server.Configuration);
        for (var seed = firstSeed; seed <= lastSeed; seed++)
        {
            var names = new StoredKeys(server.NewPrefix());
            var simulated = new SimulatedRedis(TimeProvider.System.GetUtcNow);
            var history = new History(names, new Random(seed));
            for (var step = 0; step < 50; step++)
            {
                var (script, keys, values) = history.Next();
                var real = await connection.GetDatabase().ScriptEvaluateAsync(script, keys, values);

                Assert.Equal((seed, step, script, Text(real)), (seed, step, script, Text(simulated.Run(script, keys, values))));
            }
        }
    }

    private static string Text(RedisResult result) => result.Resp2Type == ResultType.Array
        ? string.Join(' ', ((RedisResult[])result!).Select(part => part.ToString()))
        : result.ToString()!;

    /// <summary>Scripts as the store runs them, with drawn times, keys and rights.</summary>
    private sealed class History(StoredKeys names, Random random)
    {
        private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
        private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

        private readonly string[] _rights = [.. Enumerable.Range(0, 4).Select(_ => Guid.NewGuid().ToString("N"))];

        public (string Script, RedisKey[] Keys, RedisValue[] Values) Next()
        {
            var (key, right, now) = (Of(Keys), Of(_rights), Now.AddHours(Of(-72, -7, -6, -1, 0, 0, 0, 1, 6, 12)));
            RedisKey[] keys = [names.Call(key), names.Removals];
            return random.Next(12) switch
            {
                < 4 => (CallBudgetScripts.Claim, keys, [key, right, Ticks(now), Ticks(now + Lease), Lease.Ticks * 2, 3_600_000]),
                < 7 => (CallBudgetScripts.Complete, keys, [key, right, $"{random.Next(9)}", Ticks(now), TimeSpan.FromHours(6).Ticks, TimeSpan.FromHours(30).Ticks, 3_600_000]),
                < 8 => (CallBudgetScripts.Abandon, keys, [key, right]),
                < 9 => (CallBudgetScripts.Remove, [names.Removals], [Of(["a/", "", .. Keys]), 3_600_000]),
                _ => (CallBudgetScripts.Find, keys, [key]),
            };
        }

        private static string Ticks(DateTimeOffset time) => time.UtcTicks.ToString("D19", System.Globalization.CultureInfo.InvariantCulture);

        private T Of<T>(params T[] all) => all[random.Next(all.Length)];
    }
}
