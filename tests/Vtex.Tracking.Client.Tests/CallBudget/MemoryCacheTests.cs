using Microsoft.Extensions.Caching.Memory;
using Vtex.Tracking.Client.Tests.CallBudget.Stores;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>The answers in a cache of the user's: whatever it does with them, no call comes twice in a window.</summary>
public sealed class MemoryCacheTests : IDisposable
{
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 100_000 });
    private readonly BudgetSession _session;

    public MemoryCacheTests() => _session = new BudgetSession(budget => budget.UseMemoryCache(_cache));

    public static TheoryData<string> Losses => ["evicted", "refused", "disposed"];

    public void Dispose()
    {
        _session.Dispose();
        _cache.Dispose();
    }

    [Fact]
    public async Task It_holds_the_answers_with_their_sizes()
    {
        Assert.Equal(1, await _session.ReadAsync());
        Assert.Equal(1, await _session.ReadAsync());

        Assert.Equal(1, _cache.Count);
        Assert.Equal(2, (await _session.Connect(budget => budget.UseMemoryCache(_cache), "outra").Services.GetAsync(7)).IdDeliveryService);
        Assert.Equal(2, _cache.Count);
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task A_call_whose_answer_it_lost_is_refused_until_the_window_is_over(string loss)
    {
        var start = _session.Clock.GetUtcNow();
        Lose(loss, before: true);
        await _session.ReadAsync();
        Lose(loss, before: false);
        _session.Clock.Advance(TimeSpan.FromHours(1));

        var refusal = await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _session.ReadAsync());

        Assert.Equal(start + BudgetSession.Window, refusal.NextAllowedAt);
        Assert.Contains("MemoryCache", refusal.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<VtexAnswerNotCachedException>(() => _session.ReadAsync(BudgetSession.OnlyIfCached));
        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _session.ReadAsync(BudgetSession.Force));
        Assert.Equal(1, _session.Calls);
        _session.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(2, await _session.ReadAsync());
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task With_a_store_the_answer_comes_from_there(string loss)
    {
        var store = new MemoryStore();
        var tracking = _session.Connect(budget => budget.UseMemoryCache(_cache).Store = store);
        Lose(loss, before: true);
        await tracking.Services.GetAsync(7);
        Lose(loss, before: false);

        var answer = await tracking.Services.GetAsync(7, BudgetSession.Plain);

        Assert.Equal((1, AnswerSource.SharedStore), (answer.IdDeliveryService, answer.Freshness!.Source));
    }

    [Fact]
    public async Task While_the_store_fails_a_lost_answer_is_refused()
    {
        var store = new TestStore();
        var tracking = _session.Connect(budget => budget.UseMemoryCache(_cache).Store = store);
        await tracking.Services.GetAsync(7);
        _cache.Compact(1);
        store.IsDown = true;

        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => tracking.Services.GetAsync(7));

        Assert.Equal(1, _session.Calls);
    }

    [Fact]
    public async Task Force_and_writes_go_on_as_ever()
    {
        var forcing = _session.Connect(budget => budget.UseMemoryCache(_cache).AllowForce = true);
        await forcing.Services.FindByInvoiceAsync("1");
        _cache.Compact(1);
        Assert.Equal(2, (await forcing.Services.FindByInvoiceAsync("1", BudgetSession.Force)).TotalCount);
        _cache.Compact(1);

        await forcing.Services.CreateAsync(Samples.Service);

        Assert.Equal(4, (await forcing.Services.FindByInvoiceAsync("1")).TotalCount);
    }

    private void Lose(string loss, bool before)
    {
        switch (loss)
        {
            case "evicted" when !before:
                _cache.Compact(1);
                break;
            case "refused" when before:
                _cache.Set("full", "", new MemoryCacheEntryOptions { Size = 100_000 });
                break;
            case "disposed" when !before:
                _cache.Dispose();
                break;
        }
    }
}
