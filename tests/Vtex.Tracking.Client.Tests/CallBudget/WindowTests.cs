using System.Net;

namespace Vtex.Tracking.Client.Tests.CallBudget;

/// <summary>A read goes out once per window; in between the same answer comes back and says how old it is.</summary>
public sealed class WindowTests : IDisposable
{
    private readonly BudgetSession _session = new(keepsRaw: true);

    public void Dispose() => _session.Dispose();

    [Fact]
    public async Task The_rule_is_on_by_default_and_its_window_is_six_hours()
    {
        Assert.Equal(1, await _session.ReadAsync());
        _session.Clock.Advance(BudgetSession.Window - TimeSpan.FromTicks(1));
        Assert.Equal(1, await _session.ReadAsync());
        _session.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(2, await _session.ReadAsync());
    }

    [Fact]
    public async Task The_same_object_comes_back()
    {
        var fetched = await _session.Tracking.Services.GetAsync(7);

        var first = await _session.Tracking.Services.GetAsync(7);

        Assert.Same(first, await _session.Tracking.Services.GetAsync(7));
        Assert.Same(first, await _session.ReadAsync(BudgetSession.Plain));
        Assert.Equal(fetched, first with { Freshness = fetched.Freshness });
    }

    [Fact]
    public async Task An_answer_says_where_it_is_from_how_old_it_is_and_when_a_new_one_may_be_had()
    {
        var start = _session.Clock.GetUtcNow();
        var first = await _session.ReadAsync(BudgetSession.Plain);
        _session.Clock.Advance(TimeSpan.FromHours(2));
        var second = await _session.ReadAsync(BudgetSession.Plain);

        var expected = new Freshness
        {
            FetchedAt = start,
            Source = AnswerSource.Network,
            NextAllowedAt = start + BudgetSession.Window,
        };
        Assert.Equal(expected, first.Freshness);
        Assert.Equal(expected with { Source = AnswerSource.Memory }, second.Freshness);
        Assert.Equal(TimeSpan.FromHours(2), second.Freshness!.GetAge(_session.Clock.GetUtcNow()));
        Assert.Equal(TimeSpan.Zero, second.Freshness.GetAge(start - TimeSpan.FromHours(1)));
    }

    [Fact]
    public async Task Each_endpoint_and_each_parameter_counts_for_itself()
    {
        var services = _session.Tracking.Services;
        var routes = _session.Tracking.Routes;
        var filters = new DeliveryServiceFilter?[]
        {
            null,
            new() { PageSize = 5 },
            new() { Status = DeliveryServiceStatus.Active },
            new() { From = new BrasiliaDay(2031, 3, 1) },
            new() { To = new BrasiliaDay(2031, 3, 1) },
        };
        for (var round = 0; round < 2; round++)
        {
            await services.GetAsync(1);
            await services.GetAsync(2);
            await services.FindByInvoiceAsync("ab");
            await services.FindByInvoiceAsync("AB");
            await services.GetPageAsync(page: 2);
            foreach (var filter in filters)
            {
                await services.GetPageAsync(filter);
                await routes.GetServicesPageAsync(filter);
            }
        }

        Assert.Equal(15, _session.Calls);
        Assert.Equal(15, _session.Server.Calls.Select(call => call.PathAndQuery).Distinct().Count());
    }

    [Fact]
    public async Task Users_and_hosts_share_nothing()
    {
        var other = _session.Connect(username: "outra");
        var elsewhere = _session.Connect(host: "elsewhere.test");

        Assert.Equal(1, await _session.ReadAsync());
        Assert.Equal(2, (await other.Services.GetAsync(7)).IdDeliveryService);
        Assert.Equal(3, (await elsewhere.Services.GetAsync(7)).IdDeliveryService);
    }

    [Fact]
    public async Task What_is_not_there_is_asked_for_again_after_five_minutes()
    {
        _session.Fail(HttpStatusCode.NotFound);
        var first = await Assert.ThrowsAsync<VtexNotFoundException>(() => _session.ReadAsync());
        var second = await Assert.ThrowsAsync<VtexNotFoundException>(() => _session.ReadAsync());
        Assert.Equal((first.Message, first.Operation, first.StatusCode), (second.Message, second.Operation, second.StatusCode));
        Assert.Equal(1, _session.Calls);

        _session.Clock.Advance(TimeSpan.FromMinutes(5));
        _session.Recover();

        Assert.Equal(1, await _session.ReadAsync());
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound)]
    [InlineData(HttpStatusCode.OK)]
    public async Task An_empty_list_is_asked_for_again_after_five_minutes(HttpStatusCode status)
    {
        _session.Server.Answer(status, """{"data":[]}""");
        var first = await _session.Tracking.Services.GetPageAsync(null, 1, BudgetSession.Plain);
        var second = await _session.Tracking.Services.GetPageAsync(null, 1, BudgetSession.Plain);
        Assert.Equal(status, first.Raw!.Status);
        Assert.Empty(second.Data!);
        Assert.Equal(AnswerSource.Memory, second.Freshness!.Source);
        Assert.Equal(first.Freshness!.FetchedAt + TimeSpan.FromMinutes(5), second.Freshness!.NextAllowedAt);

        _session.Clock.Advance(TimeSpan.FromMinutes(5));
        await _session.Tracking.Services.GetPageAsync();

        Assert.Equal(2, _session.Calls);
    }

    [Fact]
    public async Task A_clock_that_is_set_back_neither_serves_for_ever_nor_breaks_the_rule()
    {
        await _session.ReadAsync();
        _session.Clock.Advance(TimeSpan.FromDays(-400));

        var answer = await _session.ReadAsync(BudgetSession.Plain);
        Assert.Equal((1, _session.Clock.GetUtcNow()), (answer.IdDeliveryService, answer.Freshness!.FetchedAt));
        Assert.Equal(_session.Clock.GetUtcNow() + BudgetSession.Window, answer.Freshness!.NextAllowedAt);
        _session.Clock.Advance(BudgetSession.Window - TimeSpan.FromTicks(1));
        Assert.Equal(1, await _session.ReadAsync());
        _session.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(2, await _session.ReadAsync());
    }

    [Fact]
    public async Task Switched_off_everything_goes_out_and_nothing_is_kept()
    {
        var tracking = _session.Connect(budget => budget.Mode = CallBudgetMode.Off);

        await tracking.Services.GetAsync(7);
        var answer = await tracking.Services.GetAsync(7, BudgetSession.Force);

        Assert.Equal(2, _session.Calls);
        Assert.Equal(AnswerSource.Network, answer.Freshness!.Source);
        Assert.Equal(answer.Freshness!.FetchedAt, answer.Freshness!.NextAllowedAt);
        await Assert.ThrowsAsync<VtexAnswerNotCachedException>(() => tracking.Services.GetAsync(7, BudgetSession.OnlyIfCached));
    }
}
