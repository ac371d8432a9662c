using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Client.Tests.Authentication;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>Time passes while a client asks its store, and stores can hang; what goes into them can be encrypted.</summary>
public sealed class LateStoreTests : IDisposable
{
    private readonly MemoryStore _store = new();
    private readonly BudgetSession _session;

    public LateStoreTests() => _session = new BudgetSession(budget => budget.Store = _store);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task When_the_window_ends_while_the_store_says_that_there_is_an_answer_one_of_three_calls()
    {
        await _session.ReadAsync();
        _session.Clock.Advance(BudgetSession.Window - TimeSpan.FromSeconds(1));
        var said = 0;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        LateStore late = null!;
        late = new LateStore(_store, async claim =>
        {
            // The clock must not run on while the one that calls waits for the machine: the right to call would end.
            if (claim.Outcome == CallClaimOutcome.Busy)
                await late.Completed;
            if (claim.Outcome != CallClaimOutcome.Answered || Interlocked.Increment(ref said) is var count && count > 3)
                return;
            if (count == 3)
            {
                _session.Clock.Advance(TimeSpan.FromSeconds(1));
                gate.SetResult();
            }

            await gate.Task;
        });
        var clients = Enumerable.Range(0, 3).Select(_ => _session.Connect(budget => budget.Store = late)).ToList();
        _session.Clock.Skips = wait => wait <= TimeSpan.FromSeconds(2);

        var answers = await Task.WhenAll(clients.Select(client => client.Services.GetAsync(7)));

        Assert.All(answers, answer => Assert.Equal(2, answer.IdDeliveryService));
        Assert.Equal(2, _session.Calls);
    }

    [Fact]
    public async Task A_right_that_ended_on_the_way_is_no_right()
    {
        var claims = 0;
        var late = new LateStore(_store, _ =>
        {
            if (Interlocked.Increment(ref claims) == 1)
                _session.Clock.Advance(TimeSpan.FromMinutes(2));
            return Task.CompletedTask;
        });

        await _session.Connect(budget => budget.Store = late).Services.GetAsync(7);

        Assert.Equal((2, 1), (claims, _session.Calls));
    }

    [Fact]
    public async Task Nobody_waits_for_another_longer_than_a_call_may_take()
    {
        await _session.ReadAsync();
        var start = _session.Clock.GetUtcNow();
        _session.Clock.Advance(BudgetSession.Window);
        // Its clock was some minutes ahead, and it dies with the right to call.
        var busy = new LateStore(new BusyStore(_session.Clock.GetUtcNow() + TimeSpan.FromMinutes(12)), _ => Task.CompletedTask);
        var other = _session.Connect(budget => budget.Store = busy);
        _session.Clock.Skips = wait => wait <= TimeSpan.FromSeconds(2);
        var asked = _session.Clock.GetUtcNow();

        var failure = await Assert.ThrowsAsync<VtexTransportException>(() => other.Services.GetAsync(7));

        Assert.Equal(TimeSpan.FromMinutes(4), _session.Clock.GetUtcNow() - asked);
        Assert.Contains("TotalTimeout", failure.Message, StringComparison.Ordinal);
        Assert.Equal(start, (await _session.Tracking.Services.GetAsync(7, BudgetSession.OnlyIfCached)).Freshness!.FetchedAt);
    }

    [Fact]
    public async Task A_store_that_hangs_counts_as_failing()
    {
        var hanging = new LateStore(_store, _ => new TaskCompletionSource().Task);
        var tracking = _session.Connect(budget => budget.Store = hanging);
        var refusing = _session.Connect(budget =>
            (budget.Store, budget.OnStoreFailure) = (hanging, CallBudgetStoreFailure.Refuse));
        _session.Clock.Skips = wait => wait == TimeSpan.FromSeconds(20);

        Assert.Equal(1, (await tracking.Services.GetAsync(7)).IdDeliveryService);
        await Assert.ThrowsAsync<VtexCallBudgetUnavailableException>(() => refusing.Services.GetAsync(7));
    }

    [Fact]
    public async Task A_protector_encrypts_what_is_in_the_store()
    {
        var one = _session.Connect(budget => budget.Store = _store, protector: new MirrorProtector());
        var other = _session.Connect(budget => budget.Store = _store, protector: new MirrorProtector());
        await one.Services.GetAsync(7);

        Assert.Equal(AnswerSource.SharedStore, (await other.Services.GetAsync(7, BudgetSession.Plain)).Freshness!.Source);
        Assert.DoesNotContain(_store.Contents, content => content.AsSpan().IndexOf("idDeliveryService"u8) >= 0);
    }

    [Fact]
    public async Task What_is_not_encrypted_as_it_should_be_counts_as_absent()
    {
        await _session.ReadAsync();
        var protecting = _session.Connect(budget => budget.Store = _store, protector: new MirrorProtector());

        Assert.Equal(2, (await protecting.Services.GetAsync(7)).IdDeliveryService);
        Assert.Equal(3, (await _session.Connect(budget => budget.Store = _store).Services.GetAsync(7)).IdDeliveryService);
    }

    private sealed class BusyStore(DateTimeOffset until) : ICallBudgetStore
    {
        public ValueTask<CallClaim> ClaimAsync(string key, DateTimeOffset now, TimeSpan lease, CancellationToken cancellationToken) =>
            new(CallClaim.Busy(until, lastKnown: null));

        public ValueTask CompleteAsync(string key, Guid claim, StoredAnswer answer, CancellationToken cancellationToken) => default;

        public ValueTask AbandonAsync(string key, Guid claim, CancellationToken cancellationToken) => default;

        public ValueTask<StoredAnswer?> FindAsync(string key, CancellationToken cancellationToken) => default;

        public ValueTask RemoveAsync(string keyPrefix, CancellationToken cancellationToken) => default;
    }
}
