using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.DistributedCache.Tests;

public sealed class StoreTests
{
    private const string Key = "v1/ana/GetDeliveryServiceById/services/7";
    private static readonly DateTimeOffset Start = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromHours(6);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly MemoryCache _cache = new();
    private readonly DistributedCacheCallBudgetStore _store;

    public StoreTests() => _store = new DistributedCacheCallBudgetStore(_cache);

    [Fact]
    public async Task An_answer_is_there_for_all_until_its_window_is_over_and_stands_in_after_that()
    {
        await FetchAsync("one", Start);
        var other = new DistributedCacheCallBudgetStore(_cache);

        var within = await other.ClaimAsync(Key, Start + Window - TimeSpan.FromTicks(1), Lease, default);
        var after = await other.ClaimAsync(Key, Start + Window, Lease, default);

        Assert.Equal((CallClaimOutcome.Answered, "one"), (within.Outcome, Text(within.Answer)));
        Assert.Equal((Start, Start + Window), (within.Answer!.FetchedAt, within.Answer.NextAllowedAt));
        Assert.Equal((CallClaimOutcome.Granted, "one"), (after.Outcome, Text(after.Answer)));
    }

    [Fact]
    public async Task While_one_has_the_right_others_wait_until_it_is_given_back_or_ends()
    {
        var first = await _store.ClaimAsync(Key, Start, Lease, default);
        Assert.Equal(Start + Lease, (await _store.ClaimAsync(Key, Start, Lease, default)).BusyUntil);
        await _store.AbandonAsync(Key, Guid.NewGuid(), default);
        Assert.Equal(CallClaimOutcome.Busy, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);

        await _store.AbandonAsync(Key, first.Id, default);
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync(Key, Start + Lease, Lease, default)).Outcome);
    }

    [Fact]
    public async Task A_right_holds_for_who_looked_at_the_clock_before_it_was_given()
    {
        await _store.ClaimAsync(Key, Start + TimeSpan.FromMilliseconds(5), Lease, default);

        Assert.Equal(CallClaimOutcome.Busy, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
    }

    [Fact]
    public async Task Of_two_who_write_their_note_at_once_the_one_that_was_overwritten_waits()
    {
        await _store.ClaimAsync("other", Start, Lease, default);
        _cache.Meanwhile = key =>
        {
            _cache.Meanwhile = null;
            _cache.Copy("vtex-tracking:claim:other", key);
        };

        Assert.Equal(CallClaimOutcome.Busy, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
    }

    [Fact]
    public async Task A_newer_answer_stays()
    {
        await FetchAsync("new", Start);
        await _store.CompleteAsync(Key, Guid.NewGuid(), Answer("old", Start - Window), default);

        Assert.Equal("new", Text(await _store.FindAsync(Key, default)));
    }

    [Fact]
    public async Task Removing_an_endpoint_takes_its_answers_and_no_others()
    {
        await FetchAsync("one", Start);
        await FetchAsync("other", Start, "v1/ana/Other/services/7");

        await _store.RemoveAsync("v1/ana/GetDeliveryServiceById/", default);

        Assert.Null(await _store.FindAsync(Key, default));
        Assert.NotNull(await _store.FindAsync("v1/ana/Other/services/7", default));
        await FetchAsync("again", Start);
        Assert.Equal("again", Text(await _store.FindAsync(Key, default)));
        await Assert.ThrowsAsync<ArgumentException>(() => _store.RemoveAsync(Key, default).AsTask());
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_serve_for_ever()
    {
        await FetchAsync("one", Start);

        Assert.Equal(
            CallClaimOutcome.Answered,
            (await _store.ClaimAsync(Key, Start - TimeSpan.FromMinutes(5), Lease, default)).Outcome);
        Assert.Equal(
            CallClaimOutcome.Granted,
            (await _store.ClaimAsync(Key, Start - TimeSpan.FromDays(400), Lease, default)).Outcome);
    }

    [Fact]
    public async Task What_cannot_be_read_counts_as_absent_and_a_cache_that_fails_is_told()
    {
        await FetchAsync("one", Start);
        _cache.Spoil();
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);

        _cache.IsDown = true;
        await Assert.ThrowsAsync<CallBudgetStoreException>(() => _store.FindAsync(Key, default).AsTask());
    }

    [Fact]
    public void The_options_take_it_in_one_line()
    {
        Assert.IsType<DistributedCacheCallBudgetStore>(new CallBudgetOptions().UseDistributedCache(_cache).Store);
        Assert.Throws<ArgumentNullException>(() => new CallBudgetOptions().UseDistributedCache(null!));
    }

    private static StoredAnswer Answer(string content, DateTimeOffset now) =>
        new(Encoding.UTF8.GetBytes(content), now, now + Window, now + Window + TimeSpan.FromHours(24));

    private static string? Text(StoredAnswer? answer) =>
        answer is null ? null : Encoding.UTF8.GetString(answer.Content.Span);

    private async Task FetchAsync(string content, DateTimeOffset now, string key = Key)
    {
        var claim = await _store.ClaimAsync(key, now, Lease, default);
        Assert.Equal(CallClaimOutcome.Granted, claim.Outcome);
        await _store.CompleteAsync(key, claim.Id, Answer(content, now), default);
    }
}
