using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.CallBudgetStores;

/// <summary>
/// Verifies what every store of answers must do. A store gets these tests, and the histories, by deriving from this class and
/// saying how it is opened.
/// </summary>
public abstract class CallBudgetStoreTests
{
    private const string Key = "v1/ana/GetDeliveryServiceById/services/7";
    private static readonly TimeSpan Lease = StoreModel.Lease;
    private static readonly TimeSpan Window = StoreModel.Window;

    /// <summary>
    /// With a last digit, which some stores' own times would lose; and so late that no server's clock finds anything over and
    /// clears it away.
    /// </summary>
    private static readonly DateTimeOffset Now = new DateTimeOffset(2099, 11, 23, 11, 0, 0, TimeSpan.Zero).AddTicks(7);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Opens an empty place that several processes share.</summary>
    protected abstract Task<SharedPlace> OpenAsync();

    /// <summary>Gets how many histories to run.</summary>
    protected virtual int Histories => 15;

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_the_right()
    {
        await using var place = await OpenAsync();
        var (one, other) = (place.NewStore(), place.NewStore());
        for (var round = 0; round < 5; round++)
        {
            var key = $"{Key}/{round}";
            var claims = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(
                async () => await (number % 2 == 0 ? one : other).ClaimAsync(key, Now, Lease, Cancel), Cancel)));

            Assert.Single(claims, claim => claim.Outcome == CallClaimOutcome.Granted);
            Assert.Equal(39, claims.Count(claim => claim.Outcome == CallClaimOutcome.Busy && claim.BusyUntil == Now + Lease));
        }
    }

    [Fact]
    public async Task An_answer_is_fresh_for_every_process_until_the_tick_when_the_next_call_is_allowed()
    {
        await using var place = await OpenAsync();
        await FetchAsync(place.NewStore(), "one", Now);
        var another = place.NewStore();

        var early = await another.ClaimAsync(Key, (Now + Window).AddTicks(-1), Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Answered, "one"), (early.Outcome, Text(early.Answer)));
        Assert.Equal(Answer("one", Now) with { Content = default }, early.Answer! with { Content = default });

        var due = await another.ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Granted, "one"), (due.Outcome, Text(due.Answer)));
        var meanwhile = await place.NewStore().ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Busy, "one", Now + Window + Lease), (meanwhile.Outcome, Text(meanwhile.Answer), meanwhile.BusyUntil));
    }

    [Fact]
    public async Task A_right_ends_by_itself_and_the_late_answer_of_its_holder_is_kept_unless_there_is_a_newer_one()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        var late = await store.ClaimAsync(Key, Now, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync(Key, (Now + Lease).AddTicks(-1), Lease, Cancel)).Outcome);
        var next = await store.ClaimAsync(Key, Now + Lease, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, next.Outcome);

        // A window that is over when it comes, so that the right of the other shows.
        await store.CompleteAsync(Key, late.Id, Answer("late", Now - Window), Cancel);
        var third = await store.ClaimAsync(Key, Now + Lease, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Busy, "late"), (third.Outcome, Text(third.Answer)));
        await store.CompleteAsync(Key, next.Id, Answer("next", Now + Lease), Cancel);
        await store.CompleteAsync(Key, late.Id, Answer("later", Now), Cancel);
        Assert.Equal("next", Text(await store.FindAsync(Key, Cancel)));
    }

    [Fact]
    public async Task A_right_that_is_given_back_is_there_for_the_next_and_the_older_answer_stays()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        await FetchAsync(store, "one", Now);
        var claim = await store.ClaimAsync(Key, Now + Window, Lease, Cancel);
        await store.AbandonAsync(Key, Guid.NewGuid(), Cancel); // not the holder
        Assert.Equal(CallClaimOutcome.Busy, (await store.ClaimAsync(Key, Now + Window, Lease, Cancel)).Outcome);

        await store.AbandonAsync(Key, claim.Id, Cancel);

        var next = await store.ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Granted, "one"), (next.Outcome, Text(next.Answer)));
    }

    [Fact]
    public async Task An_answer_is_no_last_known_one_when_its_time_is_over()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        await FetchAsync(store, "one", Now);

        Assert.Null((await store.ClaimAsync(Key, Now + StoreModel.Life, Lease, Cancel)).Answer);
    }

    [Theory]
    [InlineData("v1/ana/", "v1/ana/a v1/ana/b/c", "v1/bia/a v1/an v1/ANA/a")]
    [InlineData("a_b%/", "a_b%/1 a_b%/%", "axb%/1 a_bc/1 A_b%/1 a_b%")]
    [InlineData("k[*?]", "k[*?]1", "k*1 k?1 kx")]
    [InlineData("é", "é éa", "e ê z")]
    [InlineData("{a}b'", "{a}b'--", "{a} b")]
    public async Task Removing_takes_the_keys_that_begin_so_and_no_others(string prefix, string taken, string left)
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        var all = $"{taken} {left}".Split(' ');
        foreach (var key in all)
            await FetchAsync(store, key, Now, key);

        await place.NewStore().RemoveAsync(prefix, Cancel);

        foreach (var key in all)
            Assert.Equal(left.Split(' ').Contains(key) ? key : null, Text(await store.FindAsync(key, Cancel)));
        var again = await store.ClaimAsync(taken.Split(' ')[0], Now, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Granted, null), (again.Outcome, again.Answer));
    }

    [Fact]
    public async Task A_call_that_began_before_a_removal_leaves_nothing_behind_and_ends_no_other_right()
    {
        await using var place = await OpenAsync();
        var (reader, writer) = (place.NewStore(), place.NewStore());
        var overtaken = await reader.ClaimAsync(Key, Now, Lease, Cancel);
        await writer.RemoveAsync("v1/ana/", Cancel);
        var next = await writer.ClaimAsync(Key, Now, Lease, Cancel);

        await reader.CompleteAsync(Key, overtaken.Id, Answer("from before", Now), Cancel);

        Assert.Equal(CallClaimOutcome.Granted, next.Outcome);
        Assert.Null(await reader.FindAsync(Key, Cancel));
        Assert.Equal(CallClaimOutcome.Busy, (await reader.ClaimAsync(Key, Now, Lease, Cancel)).Outcome);
        await writer.CompleteAsync(Key, next.Id, Answer("from after", Now), Cancel);
        Assert.Equal("from after", Text(await reader.FindAsync(Key, Cancel)));
    }

    [Fact]
    public async Task Nor_does_one_whose_right_was_another_s_before_the_removal()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        var slow = await store.ClaimAsync(Key, Now, Lease, Cancel);
        var second = await store.ClaimAsync(Key, Now + Lease, Lease, Cancel);
        await store.RemoveAsync("v1/ana/", Cancel);

        await store.CompleteAsync(Key, second.Id, Answer("second", Now + Lease), Cancel);
        await store.CompleteAsync(Key, slow.Id, Answer("slow", Now + Lease), Cancel);
        await store.CompleteAsync(Key, Guid.NewGuid(), Answer("by force", Now + Lease), Cancel);

        Assert.Null(await store.FindAsync(Key, Cancel));
        Assert.Equal(CallClaimOutcome.Granted, (await store.ClaimAsync(Key, Now + Lease, Lease, Cancel)).Outcome);
    }

    [Fact]
    public async Task An_answer_without_a_right_is_kept_where_nothing_was_removed()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        await FetchAsync(store, "one", Now);
        await store.RemoveAsync("v1/bia/", Cancel);

        await store.CompleteAsync(Key, Guid.NewGuid(), Answer("by force", Now + Lease), Cancel);

        Assert.Equal("by force", Text(await store.FindAsync(Key, Cancel)));
    }

    [Theory]
    [InlineData(365)]
    [InlineData(0.01)]
    [InlineData(100_000)]
    public async Task An_answer_of_a_process_whose_clock_was_ahead_counts_for_one_window_from_when_it_is_noticed(double days)
    {
        await using var place = await OpenAsync();
        await FetchAsync(place.NewStore(), "one", Now.AddDays(days));
        var store = place.NewStore();

        var noticed = await store.ClaimAsync(Key, Now, Lease, Cancel);
        Assert.Equal((CallClaimOutcome.Answered, Now, Now + Window), (noticed.Outcome, noticed.Answer!.FetchedAt, noticed.Answer.NextAllowedAt));
        Assert.Equal(CallClaimOutcome.Answered, (await store.ClaimAsync(Key, (Now + Window).AddTicks(-1), Lease, Cancel)).Outcome);
        var due = await place.NewStore().ClaimAsync(Key, Now + Window, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, due.Outcome);
        await store.CompleteAsync(Key, due.Id, Answer("two", Now + Window), Cancel);
        Assert.Equal("two", Text((await store.ClaimAsync(Key, Now + Window, Lease, Cancel)).Answer));
    }

    [Fact]
    public async Task A_right_of_a_process_whose_clock_was_ahead_blocks_nobody()
    {
        await using var place = await OpenAsync();
        var dead = await place.NewStore().ClaimAsync(Key, Now.AddDays(365), Lease, Cancel);
        var store = place.NewStore();

        var claim = await store.ClaimAsync(Key, Now, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, claim.Outcome);
        await place.NewStore().CompleteAsync(Key, dead.Id, Answer("ahead", Now.AddDays(365)), Cancel);
        await store.CompleteAsync(Key, claim.Id, Answer("one", Now), Cancel);

        // Its holder came later than the answer from the future: that one must not stay for being newer.
        Assert.Equal("one", Text((await store.ClaimAsync(Key, Now, Lease, Cancel)).Answer));
    }

    [Fact]
    public async Task A_right_holds_for_who_looked_at_the_clock_before_it_was_given()
    {
        await using var place = await OpenAsync();
        await place.NewStore().ClaimAsync(Key, Now.AddMilliseconds(5), Lease, Cancel);

        Assert.Equal(CallClaimOutcome.Busy, (await place.NewStore().ClaimAsync(Key, Now, Lease, Cancel)).Outcome);
    }

    [Fact]
    public async Task The_ends_of_the_calendar_break_nothing()
    {
        await using var place = await OpenAsync();
        var store = place.NewStore();
        foreach (var time in (DateTimeOffset[])[DateTimeOffset.MaxValue, DateTimeOffset.MaxValue.AddTicks(-1), DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddTicks(1)])
        {
            var claim = await store.ClaimAsync(Key, time, Lease, Cancel);
            await store.CompleteAsync(Key, claim.Id, new StoredAnswer(new byte[1], time, time, DateTimeOffset.MaxValue), Cancel);
            await store.FindAsync(Key, Cancel);
            await store.ClaimAsync(Key, DateTimeOffset.MinValue, TimeSpan.FromDays(3650), Cancel);
            await store.RemoveAsync("v1/ana/", Cancel);
        }

        await FetchAsync(store, "one", DateTimeOffset.MaxValue);
        var noticed = await store.ClaimAsync(Key, Now, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, noticed.Outcome);
    }

    [Fact]
    public async Task Its_own_clock_is_the_machine_s()
    {
        await using var place = await OpenAsync();
        var clock = Assert.IsAssignableFrom<ICallBudgetStoreClock>(place.NewStore());

        var before = TimeProvider.System.GetUtcNow();
        var now = await clock.GetUtcNowAsync(Cancel);

        Assert.InRange(now, before.AddMilliseconds(-1), TimeProvider.System.GetUtcNow().AddMilliseconds(1));
    }

    [Fact]
    public async Task Whatever_happens_in_whatever_order_it_does_what_the_model_does()
    {
        await using var place = await OpenAsync();
        ICallBudgetStore[] stores = [place.NewStore(), place.NewStore()];
        var run = 0;
        await Task.Run(
            () => Prop.ForAll(
                Gen.Choose(0, 10_000_000).ListOf(40).ToArbitrary(),
                seeds => StoreModel.CheckAsync(stores, $"{run++}/", Now, seeds, Cancel).GetAwaiter().GetResult())
                .Check(Config.QuickThrowOnFailure.WithMaxTest(Histories)),
            Cancel);
    }

    [Trait("Category", "Slow")]
    [Theory]
    [InlineData(WorldClocks.Right)]
    [InlineData(WorldClocks.Skewed)]
    [InlineData(WorldClocks.Wild)]
    public async Task No_history_of_a_fleet_breaks_a_promise(WorldClocks clocks)
    {
        await using var place = await OpenAsync();
        for (var seed = 1; seed <= Histories; seed++)
            await FleetHistory.RunAsync(place, clocks, seed);
    }

    private static async Task FetchAsync(ICallBudgetStore store, string content, DateTimeOffset now, string key = Key)
    {
        var claim = await store.ClaimAsync(key, now, Lease, Cancel);
        Assert.Equal(CallClaimOutcome.Granted, claim.Outcome);
        await store.CompleteAsync(key, claim.Id, Answer(content, now), Cancel);
    }

    private static StoredAnswer Answer(string content, DateTimeOffset time) => StoreModel.Answer(content, time);

    private static string? Text(StoredAnswer? answer) => answer is null ? null : Encoding.UTF8.GetString(answer.Content.Span);
}
