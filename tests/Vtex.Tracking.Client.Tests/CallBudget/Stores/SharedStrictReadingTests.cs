using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;
using Vtex.Tracking.Models;

namespace Vtex.Tracking.Client.Tests.CallBudget.Stores;

/// <summary>The strict reading of two clients of one user over one store: as if after a restart, or in two processes.</summary>
public sealed class SharedStrictReadingTests : IDisposable
{
    private readonly TestStore _store = new();
    private readonly BudgetSession _session;
    private readonly VtexTrackingClient _other;

    public SharedStrictReadingTests()
    {
        _session = new BudgetSession(Configure);
        _other = _session.Connect(Configure);
    }

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task What_one_called_is_closed_to_the_other_for_other_parameters()
    {
        await _session.ReadAsync(id: 1);
        _session.Clock.Advance(TimeSpan.FromHours(1));

        var refusal = await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _other.Services.GetAsync(2));

        Assert.Equal(_session.Clock.GetUtcNow() + TimeSpan.FromHours(5), refusal.NextAllowedAt);
        Assert.Equal(1, (await _other.Services.GetAsync(1)).IdDeliveryService);
        Assert.Equal(1, _session.Calls);
        _session.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(2, (await _other.Services.GetAsync(2)).IdDeliveryService);
    }

    [Fact]
    public async Task A_walk_that_one_began_the_other_goes_on_with_in_the_same_window()
    {
        var first = await PageAsync(_session.Tracking, 1);
        _session.Clock.Advance(TimeSpan.FromHours(1));

        var second = await PageAsync(_other, 2);
        var third = await PageAsync(_session.Connect(Configure), 3);

        Assert.Equal(first.Freshness!.NextAllowedAt, second.Freshness!.NextAllowedAt);
        Assert.Equal(first.Freshness!.NextAllowedAt, third.Freshness!.NextAllowedAt);
        Assert.Equal(3, _session.Calls);
        var late = _session.Connect(Configure);
        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => PageAsync(late, 4, pageSize: 9));
    }

    [Fact]
    public async Task A_failed_call_closes_nothing_to_the_other()
    {
        _session.Fail(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _session.ReadAsync(id: 1));
        _session.Recover();

        Assert.Equal(1, (await _other.Services.GetAsync(2)).IdDeliveryService);
    }

    [Fact]
    public async Task A_write_through_one_opens_nothing_to_the_other()
    {
        await _session.Tracking.Services.FindByInvoiceAsync("1");
        await _session.Tracking.Services.CreateAsync(Samples.Service);

        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _other.Services.FindByInvoiceAsync("2"));
    }

    private static Task<DeliveryServicePage> PageAsync(VtexTrackingClient client, int page, int? pageSize = null) =>
        client.Services.GetPageAsync(new DeliveryServiceFilter { PageSize = pageSize }, page, BudgetSession.Plain);

    private void Configure(CallBudgetOptions budget)
    {
        budget.Mode = CallBudgetMode.PerEndpoint;
        budget.Store = _store;
    }
}
