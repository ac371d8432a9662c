using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>Tokens of a fleet.</summary>
public sealed class TokenStoreTests(SharedServer server)
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_one_keeps_the_other_finds_and_the_last_counts()
    {
        var prefix = server.NewPrefix();
        await using var one = new RedisTokenStore(server.Server.Configuration, SharedServer.Options(prefix));
        await using var other = new RedisTokenStore(server.Server.Configuration, SharedServer.Options(prefix));
        Assert.Null(await other.GetAsync("k", Cancel));

        await one.SetAsync("k", [0, 1, 255], Now, Cancel);
        Assert.Equal(new byte[] { 0, 1, 255 }, await other.GetAsync("k", Cancel));
        await other.SetAsync("k", [2], Now.AddDays(-2), Cancel);
        Assert.Equal(new byte[] { 2 }, await one.GetAsync("k", Cancel));
        Assert.Null(await one.GetAsync("K", Cancel));
    }

    [Fact]
    public async Task One_line_encrypts_tokens_and_answers_with_data_protection()
    {
        var prefix = server.NewPrefix();
        await using var upstream = await CountingUpstream.StartAsync(holdsFirst: false);
        using var keys = new TemporaryKeys();
        await ReadAsync("Network");
        await ReadAsync("SharedStore");
        Assert.Equal((1, 1), (upstream.Logins, upstream.Calls.Count));

        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Server.Configuration);
        var found = connection.GetServer(server.Server.Address).Keys(pattern: $"*{prefix}}}*").ToList();
        Assert.Equal(2, found.Count);
        foreach (var key in found)
        {
            var values = key.ToString().Contains(":token:", StringComparison.Ordinal)
                ? [await connection.GetDatabase().StringGetAsync(key)]
                : (await connection.GetDatabase().HashGetAllAsync(key)).Select(entry => entry.Value).ToArray();
            Assert.DoesNotContain(values, value => value.ToString().Contains("Ativo", StringComparison.Ordinal)
                || value.ToString().Contains("token", StringComparison.Ordinal)
                || value.ToString().Contains("idDeliveryService", StringComparison.Ordinal));
        }

        async Task ReadAsync(string source)
        {
            var services = new ServiceCollection();
            services.AddDataProtection().SetApplicationName("loja").PersistKeysToFileSystem(keys.Folder);
            services.AddVtexTracking(options =>
            {
                (options.BaseAddress, options.Username, options.Password) = (upstream.Address, "minha-loja", "segredo");
            });
            services.AddVtexTrackingRedis(server.Server.Configuration, store => store.KeyPrefix = prefix);
            services.AddSingleton<ITokenStore>(_ => new RedisTokenStore(server.Server.Configuration, SharedServer.Options(prefix)));
            services.AddSingleton<ITokenProtector, DataProtectionTokenProtector>();
            await using var app = services.BuildServiceProvider();
            Assert.IsType<DataProtectionTokenProtector>(app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.TokenProtector);
            var answer = await app.GetRequiredService<IVtexTrackingClient>().Services.GetAsync(7, cancellationToken: Cancel);
            Assert.Equal(source, answer.Freshness!.Source.ToString());
        }
    }

    private sealed class TemporaryKeys : IDisposable
    {
        public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("vtex-tracking-keys-");

        public void Dispose() => Folder.Delete(recursive: true);
    }
}
