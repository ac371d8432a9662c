namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class PlatformServicesTests
{
    private const string Reason = "Comprovante entregue em papel";

    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task The_list_has_the_filters_of_the_platform()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        _universe.Services.Create(
        [
            Worlds.Service("7", customer: Worlds.Customer(firstName: "Âna")) with { CarrierCnpj = "11222333000181" },
            Worlds.Service("7") with { Type = "Coleta" },
        ]);
        _universe.Schedule(1, "loja-joão");
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        _universe.Services.Create([Worlds.Service("8")]);
        await _universe.Platform.FinishAsync([2], ServiceStatus.NotDelivered, Reason);

        Assert.Equal([1, 2, 3, 4], Ids(new ServiceFilter()));
        Assert.Equal([2], Ids(new ServiceFilter { Type = "COLETA" }));
        Assert.Equal([1, 2], Ids(new ServiceFilter { Invoice = "7" }));
        Assert.Equal([1, 2, 3, 4], Ids(new ServiceFilter { Customer = "ana" }));
        Assert.Equal([3], Ids(new ServiceFilter { Driver = "JOAO" }));
        Assert.Equal([3], Ids(new ServiceFilter { Status = ServiceStatus.Routed }));
        Assert.Equal([1], Ids(new ServiceFilter { CarrierId = 1 }));
        Assert.Equal([4], Ids(new ServiceFilter { RegisteredFrom = new DateOnly(2026, 11, 22) }));
        Assert.Equal([2], Ids(new ServiceFilter { FinishedUntil = new DateOnly(2026, 11, 22) }));
        Assert.Empty(Ids(new ServiceFilter { FinishedUntil = new DateOnly(2026, 11, 21) }));
        var page = _universe.Platform.List(page: 2, pageSize: 3);
        Assert.Equal((4, 4), (page.Total, Assert.Single(page.Rows).ServiceId));
        Assert.Equal(Reason, _universe.Platform.List(new ServiceFilter { Status = ServiceStatus.NotDelivered }).Rows[0].NotDeliveredReason);
    }

    [Fact]
    public async Task Services_are_finished_as_far_as_the_table_of_moves_allows()
    {
        _universe.Services.Create([Worlds.Service(), Worlds.Service(), Worlds.Service()]);
        await _universe.Platform.FinishAsync([1], ServiceStatus.Delivered, Reason);

        var result = await _universe.Platform.FinishAsync([1, 2, 3, 99], ServiceStatus.CancelledByCustomer, Reason);

        Assert.Equal([2, 3], result.Changed);
        Assert.Equal([1, 99], result.Refused.Select(refusal => refusal.ServiceId));
        Assert.Contains("is not possible from there", result.Refused[0].Message, StringComparison.Ordinal);
        Assert.Equal(ServiceStatus.CancelledByCustomer, _universe.State(3).Status);
        Assert.Equal(_universe.Clock.GetUtcNow(), _universe.State(3).Finished);
    }

    [Fact]
    public async Task A_status_that_ends_nothing_and_a_reason_that_is_not_registered_are_refused()
    {
        _universe.Services.Create([Worlds.Service()]);

        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Platform.FinishAsync([1], ServiceStatus.Paused, Reason));
        var unknown = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Platform.FinishAsync([1], ServiceStatus.CancelledByBackOffice, "porque sim"));

        Assert.Contains("Registered: ", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceStatus.Active, _universe.State(1).Status);
    }

    [Fact]
    public async Task Only_what_is_Ativo_is_deleted()
    {
        _universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        _universe.Schedule();

        var result = await _universe.Platform.DeleteAsync([1, 2, 2, 3]);

        Assert.Equal([1, 2], result.Changed);
        Assert.Equal(3, Assert.Single(result.Refused).ServiceId);
    }

    [Fact]
    public async Task The_back_office_schedules_and_the_recipient_reschedules_each_with_its_origin()
    {
        _universe.Services.Create([Worlds.Service()]);

        await _universe.Platform.ScheduleAsync(1, new DateOnly(2027, 1, 1), DayPeriod.Night);
        var first = _universe.State(1).Details.Scheduling!;
        await _universe.GetRecipient(1).RescheduleAsync(new DateOnly(2027, 1, 4), DayPeriod.Morning);
        var then = _universe.State(1).Details.Scheduling!;
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Platform.ScheduleAsync(1, new DateOnly(2026, 11, 20), DayPeriod.Night));

        Assert.Equal((3, true, null), (first.Origin, first.Night, first.CustomerTime));
        Assert.Equal((2, true, new DateTimeOffset(2027, 1, 4, 8, 0, 0, TimeSpan.FromHours(-3))), (then.Origin, then.Morning, then.CustomerTime));
    }

    [Fact]
    public async Task The_back_office_schedules_what_is_Ativo_and_nothing_else()
    {
        _universe.Services.Create([Worlds.Service()]);
        await _universe.Platform.FinishAsync([1], ServiceStatus.NotDelivered, Reason);

        var refused = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Platform.ScheduleAsync(1, new DateOnly(2027, 1, 1), DayPeriod.Night));

        Assert.Contains("Service 1 is Não Realizado", refused.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceStatus.NotDelivered, _universe.State(1).Status);
    }

    [Fact]
    public async Task The_minutes_of_a_service_count_in_the_estimate_of_the_next()
    {
        _universe.Services.Create([Worlds.Service() with { ServiceMinutes = 100 }, Worlds.Service(), Worlds.Service()]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon }, [1, 2, 3]);
        await _universe.ExecuteAsync(1, new StartDisplacement());

        var estimates = Enumerable.Range(1, 3).Select(id => _universe.State(id).Estimate!.Current).ToList();

        Assert.Equal(TimeSpan.FromMinutes(100), estimates[1] - estimates[0]);
        Assert.Equal(TimeSpan.FromMinutes(10), estimates[2] - estimates[1]);
    }

    private IEnumerable<int> Ids(ServiceFilter filter) => _universe.Platform.List(filter).Rows.Select(row => row.ServiceId);
}
