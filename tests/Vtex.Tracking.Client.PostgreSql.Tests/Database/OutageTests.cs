using System.Net;
using System.Net.Sockets;
using Vtex.Tracking.CallBudget;
using Vtex.Tracking.PostgreSql;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>The database goes away and comes back; nothing that failed says more than it should.</summary>
public sealed class OutageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_server_that_crashes_and_comes_back_is_not_noticed_afterwards()
    {
        SharedServer.Skip();
        await using var server = await PostgreSqlServer.CreateAsync();
        await using var store = new PostgreSqlCallBudgetStore(
            server.ConnectionString, new PostgreSqlStoreOptions { Timeout = TimeSpan.FromSeconds(30) });
        var claim = await store.ClaimAsync("k", Now, Lease, Cancel);
        // Several connections in the pool, all about to break.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.FindAsync("k", Cancel).AsTask()));

        await server.CrashAsync();
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());
        Assert.DoesNotContain(PostgreSqlServer.Password, failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("127.0.0.1", failure.Message, StringComparison.Ordinal);

        await server.StartAsync();
        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync("k", Now, Lease, Cancel)).Outcome);
        await store.CompleteAsync("k", claim.Id, At(Now), Cancel);

        // Now without an attempt in between: the pool does not know that its connections are dead.
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.FindAsync("k", Cancel).AsTask()));
        await server.CrashAsync();
        await server.StartAsync();
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => store.FindAsync("k", Cancel).AsTask())),
            answer => Assert.Equal("{}", Text(answer)));
    }

    [Fact(Timeout = 60_000)]
    public async Task A_server_that_does_not_answer_is_given_up()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var store = new PostgreSqlCallBudgetStore(
            $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=u;Password=segredo;Timeout=0",
            new PostgreSqlStoreOptions { Timeout = TimeSpan.FromMilliseconds(50) });
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(
            () => store.ClaimAsync("k", Now, Lease, Cancel).AsTask());
        Assert.Contains("in time", failure.Message, StringComparison.Ordinal);
    }

    [Fact(Timeout = 60_000)]
    public async Task The_callers_own_cancellation_is_not_a_failure_of_the_store()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        await using var store = new PostgreSqlCallBudgetStore(
            $"Host=127.0.0.1;Port={((IPEndPoint)silent.LocalEndpoint).Port};Username=u;Password=segredo;Timeout=0",
            new PostgreSqlStoreOptions { Timeout = TimeSpan.FromHours(1) });
        using var impatience = new CancellationTokenSource();
        var asking = store.FindAsync("k", impatience.Token).AsTask();
        using var connection = await silent.AcceptTcpClientAsync(Cancel);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
    }

    [Fact]
    public async Task A_store_that_was_disposed_says_so()
    {
        var store = new PostgreSqlCallBudgetStore("Host=127.0.0.1;Port=1");
        await store.DisposeAsync();
        var failure = await Assert.ThrowsAsync<CallBudgetStoreException>(() => store.FindAsync("k", Cancel).AsTask());
        Assert.Contains("disposed", failure.Message, StringComparison.Ordinal);
    }
}
