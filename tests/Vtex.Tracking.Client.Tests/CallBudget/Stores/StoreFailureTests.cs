using Vtex.Tracking.CallBudget;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>A store that fails takes nothing down with it, unless the options say so.</summary>
public sealed class StoreFailureTests : IDisposable
{
    private readonly TestStore _store = new() { IsDown = true };
    private readonly BudgetSession _session;

    public StoreFailureTests() => _session = new BudgetSession(budget => budget.Store = _store);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Without_the_store_the_memory_keeps_the_rule()
    {
        Assert.Equal(1, await _session.ReadAsync());
        Assert.Equal(1, await _session.ReadAsync());
    }

    [Fact]
    public async Task A_store_that_failed_is_left_alone_for_a_while_and_then_tried_again()
    {
        await _session.ReadAsync(id: 1);
        await _session.ReadAsync(id: 2);
        Assert.Equal(1, _store.Claims);
        _store.IsDown = false;
        _session.Clock.Advance(TimeSpan.FromSeconds(10));

        await _session.ReadAsync(id: 3);

        Assert.Equal(2, _store.Claims);
        Assert.Single(_store.Keys);
    }

    [Fact]
    public async Task What_a_write_made_untrue_is_removed_when_the_store_is_back()
    {
        _store.IsDown = false;
        await _session.Tracking.Services.FindByInvoiceAsync("1");
        _store.IsDown = true;
        await _session.Tracking.Services.CreateAsync(Samples.Service);
        _store.IsDown = false;
        _session.Clock.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal(AnswerSource.Network, (await _session.Tracking.Services.FindByInvoiceAsync("1", BudgetSession.Plain)).Freshness!.Source);
    }

    [Fact]
    public async Task Where_the_options_say_so_no_call_is_made_without_the_store()
    {
        var tracking = _session.Connect(budget =>
            (budget.Store, budget.OnStoreFailure) = (_store, CallBudgetStoreFailure.Refuse));

        var exception = await Assert.ThrowsAsync<VtexCallBudgetUnavailableException>(() => tracking.Services.GetAsync(7));

        Assert.IsType<CallBudgetStoreException>(exception.InnerException);
        Assert.Equal("GetDeliveryServiceById", exception.Operation);
        Assert.Equal(0, _session.Calls);
    }
}
