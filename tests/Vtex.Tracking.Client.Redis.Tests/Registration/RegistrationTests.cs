using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StackExchange.Redis;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>One line brings the store to the clients; what cannot work is refused without repeating a secret.</summary>
public sealed class RegistrationTests(SharedServer server)
{
    private const string Nowhere = "127.0.0.1:1,password=segredo";
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
    private static readonly StoredAnswer Answer = new(new byte[] { 1 }, Now, Now.AddHours(6), Now.AddHours(30));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_options_take_a_configuration()
    {
        var prefix = server.NewPrefix();
        var options = new CallBudgetOptions();
        Assert.Same(options, options.UseRedis(server.Server.Configuration, store => store.KeyPrefix = prefix));
        await using var made = Assert.IsType<RedisCallBudgetStore>(options.Store);
        await made.CompleteAsync("k", Guid.NewGuid(), Answer, Cancel);
        await using var other = server.NewStore(prefix);
        Assert.NotNull(await other.FindAsync("k", Cancel));
    }

    [Fact]
    public async Task The_options_take_a_connection_which_stays_the_callers()
    {
        await using var connection = await ConnectionMultiplexer.ConnectAsync(server.Server.Configuration);
        var options = new CallBudgetOptions().UseRedis(connection, store => store.KeyPrefix = server.NewPrefix());
        await options.Store!.CompleteAsync("k", Guid.NewGuid(), Answer, Cancel);
        await ((IAsyncDisposable)options.Store).DisposeAsync();

        Assert.True(await connection.GetDatabase().PingAsync() > TimeSpan.Zero);
    }

    [Fact]
    public async Task Registered_once_all_clients_use_it_and_it_ends_with_the_app()
    {
        ICallBudgetStore? store;
        await using (var app = new ServiceCollection()
            .AddVtexTrackingRedis(Nowhere)
            .AddVtexTracking(Identify).Services
            .AddVtexTrackingRedis(Nowhere)
            .Configure<VtexTrackingOptions>("another", Identify)
            .BuildServiceProvider())
        {
            store = app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.CallBudget.Store;
            Assert.IsType<RedisCallBudgetStore>(store);
            Assert.Same(store, app.GetRequiredService<IOptionsMonitor<VtexTrackingOptions>>().Get("another").CallBudget.Store);
        }

        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());
        Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_configuration_it_takes_the_connection_of_the_app()
    {
        var prefix = server.NewPrefix();
        await using var app = new ServiceCollection()
            .AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(server.Server.Configuration))
            .AddVtexTrackingRedis(store => store.KeyPrefix = prefix)
            .BuildServiceProvider();
        var store = app.GetRequiredService<IOptions<VtexTrackingOptions>>().Value.CallBudget.Store!;
        await store.CompleteAsync("k", Guid.NewGuid(), Answer, Cancel);
        await using var other = server.NewStore(prefix);
        Assert.NotNull(await other.FindAsync("k", Cancel));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Vtex")]
    [InlineData("a b")]
    [InlineData("{a}")]
    [InlineData("ação")]
    public void A_prefix_is_a_plain_name(string prefix)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new RedisCallBudgetStore(
            Nowhere, new RedisStoreOptions { KeyPrefix = prefix, Timeout = TimeSpan.Zero }));
        Assert.All(["KeyPrefix", "Timeout"], name => Assert.Contains(name, refusal.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a,password=abc,segredo=1")]
    [InlineData("a,ssl=segredo")]
    [InlineData("a,connectTimeout=segredo")]
    public void A_faulty_configuration_is_not_repeated(string faulty)
    {
        var refusal = Assert.Throws<ArgumentException>(() => new RedisCallBudgetStore(faulty));
        Assert.DoesNotContain("segredo", refusal.ToString(), StringComparison.Ordinal);
    }

    private static void Identify(VtexTrackingOptions options) => (options.Username, options.Password) = ("minha-loja", "segredo");
}
