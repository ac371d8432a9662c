using System.Net;
using Vtex.Tracking.Client.Tests.Infrastructure;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>The endpoint alone counts; a walk through its pages counts once.</summary>
public sealed class StrictReadingTests : IDisposable
{
    private readonly BudgetSession _session = new(budget => budget.Mode = CallBudgetMode.PerEndpoint);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task Other_parameters_are_refused_within_the_window_and_what_is_there_is_given()
    {
        await _session.ReadAsync(id: 1);
        _session.Clock.Advance(TimeSpan.FromHours(1));

        var exception = await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _session.ReadAsync(id: 2));

        Assert.Equal(_session.Clock.GetUtcNow() + TimeSpan.FromHours(5), exception.NextAllowedAt);
        Assert.Equal(1, await _session.ReadAsync(id: 1));
        _session.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(2, await _session.ReadAsync(id: 2));
    }

    [Fact]
    public async Task Endpoints_count_apart()
    {
        await _session.ReadAsync();
        await _session.Tracking.Services.GetPageAsync();
        await _session.Tracking.Routes.GetServicesPageAsync();
        await _session.Tracking.Services.FindByInvoiceAsync("1");

        Assert.Equal(4, _session.Calls);
    }

    [Fact]
    public async Task A_walk_in_rising_order_counts_once_and_its_window_is_that_of_its_first_page()
    {
        var first = await PageAsync(1);
        _session.Clock.Advance(TimeSpan.FromHours(1));
        var third = await PageAsync(3);
        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => PageAsync(2));
        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => PageAsync(4, pageSize: 9));

        Assert.Equal(first.Freshness!.NextAllowedAt, third.Freshness!.NextAllowedAt);
        Assert.Equal(AnswerSource.Memory, (await PageAsync(1)).Freshness!.Source);
        _session.Clock.Advance(TimeSpan.FromHours(5));
        Assert.Equal(AnswerSource.Network, (await PageAsync(1)).Freshness!.Source);
    }

    [Fact]
    public async Task A_walk_that_ends_on_an_empty_page_can_be_repeated_from_memory()
    {
        _session.Server.Api = (call, _) => Task.FromResult(
            call.PathAndQuery.EndsWith("page=1", StringComparison.Ordinal)
                ? Answers.Json($$"""{"data":[{{string.Join(",", Enumerable.Repeat("{}", 25))}}]}""")
                : Answers.Status(HttpStatusCode.NotFound));
        Assert.Equal(25, await _session.Tracking.Services.ListAsync().CountAsync());
        _session.Clock.Advance(TimeSpan.FromHours(5));

        Assert.Equal(25, await _session.Tracking.Services.ListAsync().CountAsync());
        Assert.Equal(2, _session.Calls);
    }

    [Fact]
    public async Task A_failed_call_does_not_count()
    {
        _session.Fail(HttpStatusCode.ServiceUnavailable);
        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => _session.ReadAsync(id: 1));
        _session.Recover();

        Assert.Equal(1, await _session.ReadAsync(id: 2));
    }

    [Fact]
    public async Task A_call_waits_for_the_end_of_another_to_know_whether_that_counts()
    {
        var released = new TaskCompletionSource<HttpResponseMessage>();
        var reached = new TaskCompletionSource();
        _session.Server.Api = (_, _) =>
        {
            _session.Recover();
            reached.SetResult();
            return released.Task;
        };
        var first = _session.ReadAsync(id: 1);
        await reached.Task;
        var second = _session.ReadAsync(id: 2);

        released.SetResult(Answers.Status(HttpStatusCode.ServiceUnavailable));

        await Assert.ThrowsAsync<VtexUnexpectedResponseException>(() => first);
        Assert.Equal(1, await second);
    }

    [Fact]
    public async Task A_write_does_not_open_the_endpoint_again()
    {
        await _session.Tracking.Services.FindByInvoiceAsync("1");
        await _session.Tracking.Services.CreateAsync(Samples.Service);

        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(
            () => _session.Tracking.Services.FindByInvoiceAsync("1"));
    }

    [Fact]
    public async Task A_clock_that_is_set_back_does_not_close_the_endpoint_for_ever()
    {
        await _session.ReadAsync(id: 1);
        _session.Clock.Advance(TimeSpan.FromDays(-400));
        await Assert.ThrowsAsync<VtexCallBudgetExceededException>(() => _session.ReadAsync(id: 2));

        _session.Clock.Advance(BudgetSession.Window);

        Assert.Equal(2, await _session.ReadAsync(id: 2));
    }

    private Task<Models.DeliveryServicePage> PageAsync(int page, int? pageSize = null) =>
        _session.Tracking.Services.GetPageAsync(
            new DeliveryServiceFilter { PageSize = pageSize }, page, BudgetSession.Plain);
}
