using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>What every store must do, and that it outlives its process.</summary>
public sealed class StoreTests : IDisposable
{
    private const string Key = "v1/ana/GetDeliveryServiceById/services/7";
    private static readonly DateTimeOffset Start = new(2031, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Window = TimeSpan.FromHours(6);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private readonly TemporaryFolder _folder = new();
    private readonly SqliteCallBudgetStore _store;

    public StoreTests() => _store = Open();

    public void Dispose()
    {
        _store.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_answer_outlives_the_store_that_kept_it()
    {
        await FetchAsync("one", Start);
        _store.Dispose();
        using var reopened = Open();

        var claim = await reopened.ClaimAsync(Key, Start + Window - TimeSpan.FromTicks(1), Lease, default);

        Assert.Equal(CallClaimOutcome.Answered, claim.Outcome);
        Assert.Equal(("one", Start, Start + Window), Text(claim.Answer!));
    }

    [Fact]
    public async Task Of_many_who_ask_at_once_one_gets_the_right()
    {
        using var other = Open();
        var claims = await Task.WhenAll(Enumerable.Range(0, 40)
            .Select(number => (number % 2 == 0 ? _store : other).ClaimAsync(Key, Start, Lease, default).AsTask()));

        Assert.Single(claims, claim => claim.Outcome == CallClaimOutcome.Granted);
        Assert.Equal(39, claims.Count(claim => claim.Outcome == CallClaimOutcome.Busy && claim.BusyUntil == Start + Lease));
    }

    [Fact]
    public async Task A_right_ends_by_itself_and_the_late_answer_of_its_holder_is_kept_unless_there_is_a_newer_one()
    {
        var late = await _store.ClaimAsync(Key, Start, Lease, default);
        var next = await _store.ClaimAsync(Key, Start + Lease, Lease, default);
        Assert.Equal(CallClaimOutcome.Granted, next.Outcome);

        await _store.CompleteAsync(Key, late.Id, Answer("late", Start), default);
        Assert.Equal("late", Text((await _store.FindAsync(Key, default))!).Content);
        await _store.CompleteAsync(Key, next.Id, Answer("next", Start + Lease), default);
        await _store.CompleteAsync(Key, late.Id, Answer("late again", Start), default);
        Assert.Equal("next", Text((await _store.FindAsync(Key, default))!).Content);
    }

    [Fact]
    public async Task A_right_that_is_given_back_is_there_for_the_next_and_the_older_answer_stays()
    {
        await FetchAsync("one", Start);
        var claim = await _store.ClaimAsync(Key, Start + Window, Lease, default);
        await _store.AbandonAsync(Key, claim.Id, default);

        var next = await _store.ClaimAsync(Key, Start + Window, Lease, default);

        Assert.Equal((CallClaimOutcome.Granted, "one"), (next.Outcome, Text(next.Answer!).Content));
    }

    [Fact]
    public async Task Removing_takes_the_keys_that_begin_so_and_no_others()
    {
        await FetchAsync("one", Start);
        await FetchAsync("other", Start, "v1/bia/GetDeliveryServiceById/services/7");

        await _store.RemoveAsync("v1/ana/", default);

        Assert.Null(await _store.FindAsync(Key, default));
        Assert.NotNull(await _store.FindAsync("v1/bia/GetDeliveryServiceById/services/7", default));
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
    }

    [Fact]
    public async Task An_answer_that_a_write_overtook_stays_away()
    {
        var overtaken = await _store.ClaimAsync(Key, Start, Lease, default);
        await _store.RemoveAsync("v1/ana/", default);
        var next = await _store.ClaimAsync(Key, Start, Lease, default);

        await _store.CompleteAsync(Key, overtaken.Id, Answer("from before", Start), default);

        Assert.Equal(CallClaimOutcome.Granted, next.Outcome);
        Assert.Null(await _store.FindAsync(Key, default));
        Assert.Equal(CallClaimOutcome.Busy, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
    }

    [Fact]
    public async Task Keys_that_differ_in_case_or_quotes_are_different()
    {
        await FetchAsync("one", Start, "a'b%");

        Assert.Null(await _store.FindAsync("A'B%", default));
        await _store.RemoveAsync("a'%", default);
        Assert.NotNull(await _store.FindAsync("a'b%", default));
    }

    [Fact]
    public async Task A_right_holds_for_who_looked_at_the_clock_before_it_was_given()
    {
        await _store.ClaimAsync(Key, Start + TimeSpan.FromMilliseconds(5), Lease, default);

        Assert.Equal(CallClaimOutcome.Busy, (await _store.ClaimAsync(Key, Start, Lease, default)).Outcome);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_moves_answers_and_ends_rights()
    {
        await FetchAsync("one", Start);
        await _store.ClaimAsync("other", Start, Lease, default);
        var back = Start - TimeSpan.FromDays(400);

        var claim = await _store.ClaimAsync(Key, back, Lease, default);
        Assert.Equal((CallClaimOutcome.Answered, back + Window), (claim.Outcome, claim.Answer!.NextAllowedAt));
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync(Key, back + Window, Lease, default)).Outcome);
        Assert.Equal(CallClaimOutcome.Granted, (await _store.ClaimAsync("other", back, Lease, default)).Outcome);
    }

    [Fact]
    public async Task What_is_too_old_goes_and_beyond_the_limit_the_oldest()
    {
        _store.Dispose();
        using var small = new SqliteCallBudgetStore(
            _folder.File("small.db"), new SqliteStoreLimits { MaxCalls = 3, ClaimsBetweenSweeps = 1 });
        for (var number = 0; number < 6; number++)
            await FetchAsync("one", Start + TimeSpan.FromMinutes(number), $"call {number}", small);
        await small.ClaimAsync("late", Start + TimeSpan.FromHours(1), Lease, default);

        Assert.Null(await small.FindAsync("call 2", default));
        Assert.NotNull(await small.FindAsync("call 5", default));

        await small.ClaimAsync("later", Start + TimeSpan.FromDays(30), Lease, default);
        Assert.Null(await small.FindAsync("call 5", default));
    }

    private SqliteCallBudgetStore Open() => new(_folder.File("folder/budget.db"));

    private async Task FetchAsync(
        string content, DateTimeOffset now, string key = Key, SqliteCallBudgetStore? store = null)
    {
        store ??= _store;
        var claim = await store.ClaimAsync(key, now, Lease, default);
        Assert.Equal(CallClaimOutcome.Granted, claim.Outcome);
        await store.CompleteAsync(key, claim.Id, Answer(content, now), default);
    }

    private static StoredAnswer Answer(string content, DateTimeOffset now) =>
        new(Encoding.UTF8.GetBytes(content), now, now + Window, now + Window + TimeSpan.FromHours(24));

    private static (string Content, DateTimeOffset FetchedAt, DateTimeOffset NextAllowedAt) Text(StoredAnswer answer) =>
        (Encoding.UTF8.GetString(answer.Content.Span), answer.FetchedAt, answer.NextAllowedAt);
}
