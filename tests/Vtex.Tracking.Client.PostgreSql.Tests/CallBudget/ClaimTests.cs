using Vtex.Tracking.CallBudget;
using static Vtex.Tracking.Client.PostgreSql.Tests.Answers;

namespace Vtex.Tracking.Client.PostgreSql.Tests;

/// <summary>Who may call, and for how long.</summary>
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
    public async Task An_answer_is_fresh_until_the_tick_when_the_next_call_is_allowed()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        var first = await store.ClaimAsync(Key, Now, Lease, Cancel);
        Assert.Null(first.Answer);
        await store.CompleteAsync(Key, first.Id, At(Now, "{\"a\":1}"), Cancel);

        var another = schema.NewStore();
        var early = await another.ClaimAsync(Key, (Now + Window).AddTicks(-1), Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Answered, early.Outcome);
        Assert.Equal("{\"a\":1}", Text(early.Answer));
        Assert.Equal(At(Now) with { Content = default }, early.Answer! with { Content = default });

        var due = await another.ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, due.Outcome);
        Assert.Equal("{\"a\":1}", Text(due.Answer));
        var meanwhile = await store.ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Busy, meanwhile.Outcome);
        Assert.Equal("{\"a\":1}", Text(meanwhile.Answer));
    }

    [Fact]
    public async Task When_the_holder_dies_another_goes_on_after_the_lease()
    {
        await using var schema = server.NewSchema();
        await schema.NewStore().ClaimAsync(Key, Now, Lease, Cancel);

        var store = schema.NewStore();
        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync(Key, (Now + Lease).AddTicks(-1), Lease, Cancel)).Outcome);
        Assert.Equal(CallClaimOutcome.Granted, (await store.ClaimAsync(Key, Now + Lease, Lease, Cancel)).Outcome);
    }

    [Fact]
    public async Task An_answer_after_the_lease_is_kept_and_does_not_end_the_right_of_another()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        var slow = await store.ClaimAsync(Key, Now, Lease, Cancel);
        var second = await store.ClaimAsync(Key, Now + Lease, Lease, Cancel);

        // A call that does not close the window: its time is over when it comes.
        await store.CompleteAsync(Key, slow.Id, At(Now - Window, "slow"), Cancel);
        var third = await store.ClaimAsync(Key, Now + Lease, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Busy, "slow"), (third.Outcome, Text(third.Answer)));

        await store.CompleteAsync(Key, second.Id, At(Now + Lease, "second"), Cancel);
        await store.CompleteAsync(Key, slow.Id, At(Now, "too late"), Cancel);
        Assert.Equal("second", Text(await store.FindAsync(Key, Cancel)));
    }

    [Fact]
    public async Task A_right_that_is_given_back_is_there_for_the_next_and_the_old_answer_stays()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.CompleteAsync(Key, Guid.NewGuid(), At(Now, "old"), Cancel);
        var later = Now + Window;
        var failed = await store.ClaimAsync(Key, later, Lease, Cancel);

        await store.AbandonAsync(Key, Guid.NewGuid(), Cancel); // not the holder
        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync(Key, later, Lease, Cancel)).Outcome);

        await store.AbandonAsync(Key, failed.Id, Cancel);
        var next = await store.ClaimAsync(Key, later, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Granted, "old"), (next.Outcome, Text(next.Answer)));
    }

    [Fact]
    public async Task An_answer_past_its_time_is_no_last_known_one()
    {
        await using var schema = server.NewSchema();
        var store = schema.NewStore();
        await store.CompleteAsync(Key, Guid.NewGuid(), At(Now), Cancel);
        Assert.Null((await store.ClaimAsync(Key, Now + Life, Lease, Cancel)).Answer);
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
