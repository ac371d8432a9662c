using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Redis;

namespace Vtex.Tracking.Client.Redis.Tests;

/// <summary>The server goes away and comes back, or another takes over; nothing that failed says more than it should.</summary>
public sealed class OutageTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 11, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);
    private static readonly StoredAnswer Answer = new(new byte[] { 1 }, Now, Now.AddHours(6), Now.AddHours(30));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_is_killed_and_comes_back_has_lost_nothing()
    {
        await using var server = await RedisServer.StartAsync();
        await using var store = new RedisCallBudgetStore(server.Configuration, new RedisStoreOptions { Timeout = TimeSpan.FromSeconds(3) });
        var claim = await store.ClaimAsync("k", Now, Lease, Cancel);

        await server.KillAsync();
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());
        Assert.DoesNotContain(RedisServer.Password, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", failure.Message, StringComparison.Ordinal);

        await server.StartAgainAsync();
        await Eventually.BecomesAsync(
            async () =>
            {
                try
                {
                    return (await store.ClaimAsync("k", Now, Lease, Cancel)).Outcome == CallClaimOutcome.Busy;
                }
                catch (CallBudgetStoreException)
                {
                    return false;
                }
            },
            TimeSpan.FromSeconds(60));
        await store.CompleteAsync("k", claim.Id, Answer, Cancel);
        Assert.Equal(CallClaimOutcome.Answered, (await store.ClaimAsync("k", Now, Lease, Cancel)).Outcome);
    }

    [Fact]
    public async Task A_replica_that_takes_over_has_rights_and_answers()
    {
        await using var first = await RedisServer.StartAsync();
        await using var second = await RedisServer.StartAsync(
            "--replicaof", "127.0.0.1", first.Port.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await using var store = new RedisCallBudgetStore(
            $"{first.Address},{second.Configuration}", new RedisStoreOptions { Timeout = TimeSpan.FromSeconds(60) });
        var claim = await store.ClaimAsync("held", Now, Lease, Cancel);
        await store.CompleteAsync("known", Guid.NewGuid(), Answer, Cancel);
        await Eventually.BecomesAsync(
            async () => (long)await second.ExecuteAsync("DBSIZE") == 2, TimeSpan.FromSeconds(60));

        await first.KillAsync();
        await second.ExecuteAsync("REPLICAOF", "NO", "ONE");

        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync("held", Now, Lease, Cancel)).Outcome);
        Assert.Equal(CallClaimOutcome.Answered, (await store.ClaimAsync("known", Now, Lease, Cancel)).Outcome);
        await store.CompleteAsync("held", claim.Id, Answer, Cancel);
        Assert.NotNull(await store.FindAsync("held", Cancel));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var store = new RedisCallBudgetStore(
            $"127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port},password=segredo",
            new RedisStoreOptions { Timeout = TimeSpan.FromMilliseconds(50) });

        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.ClaimAsync("k", Now, Lease, Cancel).AsTask());

        Assert.Contains("in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_was_disposed_says_so()
    {
        var store = new RedisCallBudgetStore("127.0.0.1:1");
        await store.DisposeAsync();

        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());

        Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("allkeys-lru", true)]
    [InlineData("volatile-ttl", true)]
    [InlineData("noeviction", false)]
    public async Task A_server_that_may_evict_rights_is_warned_of(string policy, bool warns)
    {
        await using var server = await RedisServer.StartAsync("--maxmemory", "64mb", "--maxmemory-policy", policy);
        using var log = new CollectingLogger();
        await using var store = new RedisCallBudgetStore(server.Configuration, new RedisStoreOptions { LoggerFactory = log });

        await store.FindAsync("k", Cancel);
        await store.FindAsync("k", Cancel);

        Assert.Equal(warns ? 1 : 0, log.Messages.Count(message => message.Contains(policy, StringComparison.Ordinal)));
    }

    private sealed class CollectingLogger : ILoggerFactory, ILogger
    {
        public List<string> Messages { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
            // There is nothing to add to.
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));

        public void Dispose()
        {
            // There is nothing to dispose.
        }
    }
}
