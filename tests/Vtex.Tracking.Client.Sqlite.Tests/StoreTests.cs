using System.Text;
using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking.Client.Sqlite.Tests;

/// <summary>Verifies what every store must do, and that it outlives its process.</summary>
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
    public async Task Keys_that_differ_in_case_or_quotes_are_different()
    {
        await FetchAsync("one", Start, "a'b%");

        Assert.Null(await _store.FindAsync("A'B%", default));
        await _store.RemoveAsync("a'%", default);
        Assert.NotNull(await _store.FindAsync("a'b%", default));
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
        var clock = new MachineClock { Now = Start + TimeSpan.FromHours(1) };
        using var small = new SqliteCallBudgetStore(
            _folder.File("small.db"), new SqliteStoreLimits { MaxCalls = 3, ClaimsBetweenSweeps = 1, Clock = clock });
        for (var number = 0; number < 6; number++)
            await FetchAsync("one", Start + TimeSpan.FromMinutes(number), $"call {number}", small);
        await small.ClaimAsync("late", Start + TimeSpan.FromHours(1), Lease, default);

        Assert.Null(await small.FindAsync("call 2", default));
        Assert.NotNull(await small.FindAsync("call 5", default));

        await small.ClaimAsync("ahead", Start + TimeSpan.FromDays(30), Lease, default);
        Assert.NotNull(await small.FindAsync("call 5", default)); // its time is not over by the machine's clock

        clock.Now = Start + TimeSpan.FromDays(30);
        await small.ClaimAsync("later", clock.Now, Lease, default);
        Assert.Null(await small.FindAsync("call 5", default));
    }

    [Fact]
    public async Task A_process_whose_clock_is_ahead_takes_no_right_away_to_make_room()
    {
        _store.Dispose();
        using var small = new SqliteCallBudgetStore(
            _folder.File("small.db"),
            new SqliteStoreLimits { MaxCalls = 1, ClaimsBetweenSweeps = 1, Clock = new MachineClock { Now = Start } });
        await small.ClaimAsync("calling", Start, Lease, default);

        await small.ClaimAsync("ahead", Start + TimeSpan.FromMinutes(10), Lease, default);

        Assert.Equal(CallClaimOutcome.Busy, (await small.ClaimAsync("calling", Start, Lease, default)).Outcome);
    }

    private sealed class MachineClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
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
