using System.Net;
using System.Text;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>Two clients of one user over one store: as if after a restart, or in two processes.</summary>
public sealed class SharedStoreTests : IDisposable
{
    private readonly TestStore _store = new();
    private readonly BudgetSession _session;
    private readonly VtexTrackingClient _other;

    public SharedStoreTests()
    {
        _session = new BudgetSession(budget => budget.Store = _store, keepsRaw: true);
        _other = _session.Connect(budget => budget.Store = _store, keepsRaw: true);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task An_answer_outlives_the_client_that_fetched_it()
    {
        var first = await _session.ReadAsync(BudgetSession.Plain);
        _session.Clock.Advance(TimeSpan.FromHours(1));

        var second = await _other.Services.GetAsync(7, BudgetSession.Plain);
        var third = await _other.Services.GetAsync(7, BudgetSession.Plain);

        Assert.Equal(first.Freshness! with { Source = AnswerSource.SharedStore }, second.Freshness);
        Assert.Equal((AnswerSource.Memory, 1), (third.Freshness!.Source, _session.Calls));
        Assert.Equal(first.Raw!.Body.ToArray(), second.Raw!.Body.ToArray());
        Assert.Equal("application/json; charset=utf-8", second.Raw.Headers["Content-Type"]);
    }

    [Fact]
    public async Task What_is_not_there_and_what_is_empty_outlive_it_too()
    {
        _session.Fail(HttpStatusCode.NotFound);
        await Assert.ThrowsAsync<VtexNotFoundException>(() => _session.ReadAsync());
        await _session.Tracking.Services.FindByInvoiceAsync("1");

        await Assert.ThrowsAsync<VtexNotFoundException>(() => _other.Services.GetAsync(7));
        Assert.Empty((await _other.Services.FindByInvoiceAsync("1")).Data!);
        Assert.Equal(2, _session.Calls);
    }

    [Fact]
    public async Task Only_if_cached_finds_it()
    {
        await _session.ReadAsync();
        Assert.Equal(AnswerSource.SharedStore, (await _other.Services.GetAsync(7, BudgetSession.OnlyIfCached)).Freshness!.Source);

        _session.Clock.Advance(BudgetSession.Window);
        Assert.Equal(AnswerSource.LastKnownGood, (await _other.Services.GetAsync(7, BudgetSession.OnlyIfCached)).Freshness!.Source);
        Assert.Equal(1, _session.Calls);
    }

    [Fact]
    public async Task The_last_known_good_of_one_stands_in_for_the_other()
    {
        await _session.ReadAsync();
        _session.Clock.Advance(BudgetSession.Window);
        _session.Fail(HttpStatusCode.BadGateway);

        var answer = await _other.Services.GetAsync(7, BudgetSession.Plain);

        Assert.Equal((1, AnswerSource.LastKnownGood), (answer.IdDeliveryService, answer.Freshness!.Source));
    }

    [Fact]
    public async Task While_one_calls_the_other_waits_for_its_answer()
    {
        var reached = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        _session.Server.Api = async (_, _) =>
        {
            reached.SetResult();
            await released.Task;
            return _session.Next();
        };
        var first = _session.ReadAsync();
        await reached.Task;
        var second = _other.Services.GetAsync(7, BudgetSession.Plain);
        await WaitForTimerAsync();
        released.SetResult();
        await first;

        _session.Clock.Advance(TimeSpan.FromMilliseconds(50));

        Assert.Equal(AnswerSource.SharedStore, (await second).Freshness!.Source);
        Assert.Equal(1, _session.Calls);
    }

    [Fact]
    public async Task The_right_of_one_who_died_ends_by_itself()
    {
        await _session.ReadAsync();
        var key = Assert.Single(_store.Keys);
        _session.Clock.Advance(BudgetSession.Window);
        await _store.ClaimAsync(key, _session.Clock.GetUtcNow(), TimeSpan.FromMinutes(2), default);

        var call = _other.Services.GetAsync(7);
        for (var passed = TimeSpan.Zero; passed < TimeSpan.FromMinutes(2); passed += TimeSpan.FromSeconds(2))
        {
            await WaitForTimerAsync();
            _session.Clock.Advance(TimeSpan.FromSeconds(2));
        }

        Assert.Equal(2, (await call).IdDeliveryService);
        Assert.InRange(_store.Claims, 20, 80);
    }

    [Fact]
    public async Task A_failed_call_gives_its_right_back()
    {
        _session.Fail(HttpStatusCode.BadRequest);
        await Assert.ThrowsAsync<VtexRequestRejectedException>(() => _session.ReadAsync());
        _session.Recover();

        Assert.Equal(1, (await _other.Services.GetAsync(7)).IdDeliveryService);
    }

    [Fact]
    public async Task A_write_removes_what_it_makes_untrue_for_all()
    {
        await _session.Tracking.Services.FindByInvoiceAsync("1");
        await _session.ReadAsync();
        await _session.Tracking.Services.CreateAsync(Samples.Service);

        await _other.Services.FindByInvoiceAsync("1");
        await _other.Services.GetAsync(7);

        Assert.Equal(4, _session.Calls);
    }

    [Fact]
    public async Task A_forced_answer_replaces_the_one_in_the_store()
    {
        var forcing = _session.Connect(budget => (budget.Store, budget.AllowForce) = (_store, true));
        await _session.ReadAsync();
        await forcing.Services.GetAsync(7, BudgetSession.Force);

        Assert.Equal(2, (await _other.Services.GetAsync(7)).IdDeliveryService);
    }

    [Fact]
    public async Task Users_do_not_meet_in_the_store_and_are_not_named_in_it()
    {
        var stranger = _session.Connect(budget => budget.Store = _store, "ana@loja.test");
        await _session.ReadAsync();

        Assert.Equal(2, (await stranger.Services.GetAsync(7)).IdDeliveryService);
        Assert.Equal(2, _store.Keys.Count);
        Assert.DoesNotContain(_store.Keys, key => key.Contains("ana", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("empty")]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("newer")]
    [InlineData("another's")]
    public async Task What_cannot_be_read_counts_as_absent(string damage)
    {
        await _session.ReadAsync();
        _store.Spoil(content =>
        {
            switch (damage)
            {
                case "empty":
                    return [];
                case "cut":
                    return content[..^3];
                case "flipped":
                    content[^3] ^= 1;
                    return content;
                case "newer":
                    content[0]++;
                    return content;
                default:
                    return Encoding.UTF8.GetBytes("somebody else's answer");
            }
        });

        Assert.Equal(2, (await _other.Services.GetAsync(7)).IdDeliveryService);
        Assert.Equal(AnswerSource.SharedStore, (await _session
            .Connect(budget => budget.Store = _store).Services.GetAsync(7, BudgetSession.Plain)).Freshness!.Source);
    }

    private async Task WaitForTimerAsync()
    {
        while (_session.Clock.WaitingTimers == 0)
            await Task.Yield();
    }
}
