using Vtex.Tracking.CallBudget;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Verifies who may call, and for how long.</summary>
public sealed class ClaimTests(SharedServer server)
{
    private const string Key = "host|user|GET services/1";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_64_who_ask_at_once_one_may_call()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        for (var round = 0; round < 10; round++)
        {
            var key = $"{Key}/{round}";
            using var start = new Barrier(64);
            var claims = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Factory.StartNew(
                async () =>
                {
                    start.SignalAndWait(Cancel);
                    return await store.ClaimAsync(key, Now, Lease, Cancel);
                },
                Cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

            Assert.Single(claims, claim => claim.Outcome == CallClaimOutcome.Granted);
            Assert.Equal(63, claims.Count(claim => claim.Outcome == CallClaimOutcome.Busy && claim.BusyUntil == Now + Lease));
        }
    }

    [Fact]
    public async Task Who_gives_up_asking_leaves_no_right_behind()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.FindAsync(Key, Cancel);
        for (var round = 0; round < 20; round++)
        {
            using var impatience = new CancellationTokenSource();
            var asking = store.ClaimAsync(Key, Now, Lease, impatience.Token).AsTask();
            await impatience.CancelAsync();
            try
            {
                var claim = await asking;
                await store.AbandonAsync(Key, claim.Id, Cancel);
            }
            catch (OperationCanceledException exception)
            {
                Assert.True(impatience.IsCancellationRequested, exception.ToString());
            }

            await Eventually.BecomesAsync(
                async () =>
                {
                    var claim = await store.ClaimAsync(Key, Now, Lease, Cancel);
                    await store.AbandonAsync(Key, claim.Id, Cancel);
                    return claim.Outcome == CallClaimOutcome.Granted;
                },
                TimeSpan.FromSeconds(30));
        }
    }
}
