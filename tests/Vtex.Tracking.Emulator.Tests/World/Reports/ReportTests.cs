namespace Vtex.Tracking.Emulator.Tests.World.Reports;

public sealed class ReportTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Universe _universe = ReportWorlds.Create();

    [Fact]
    public async Task A_scheduled_service_is_in_the_deadline_when_it_is_done_on_its_day_and_in_the_period_when_in_its_part()
    {
        _universe.Services.Create([.. Enumerable.Range(1, 4).Select(_ => Worlds.Service("7"))]);
        foreach (var id in Enumerable.Range(1, 4))
            await _universe.Platform.ScheduleAsync(id, Today.AddDays(1), DayPeriod.Afternoon);
        await DeliverAsync(1); // a day too early
        await _universe.Clock.SetAsync(new DateTimeOffset(2026, 11, 22, 11, 59, 0, TimeSpan.FromHours(-3)));
        await DeliverAsync(2); // a minute too early
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(6));
        await DeliverAsync(3);
        var filter = new ReportFilter { From = Today.AddDays(1), Until = Today.AddDays(1) };
        var before = _universe.Reports.GetScheduling(filter);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(2)); // the afternoon is over
        var afternoon = _universe.Reports.GetScheduling(filter);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(6)); // and the day
        var after = _universe.Reports.GetScheduling(filter);

        Assert.Equal((4, 2, 1, 1), (before.Total, before.InDeadline, before.OutOfDeadline, before.DeadlineUndecided));
        Assert.Equal((1, 2, 1), (before.InPeriod, before.OutOfPeriod, before.PeriodUndecided));
        Assert.Equal((1, 3, 1), (afternoon.InPeriod, afternoon.OutOfPeriod, afternoon.DeadlineUndecided));
        Assert.Equal((2, 2, 0), (after.InDeadline, after.OutOfDeadline, after.DeadlineUndecided));
        Assert.Equal(4, after.ByBackOffice);
        Assert.Equal(4, _universe.Reports.GetDeadlineIndicators(filter).Services.Total);
        Assert.Equal((3, 1), (_universe.Reports.GetDeadlineIndicators(filter).InDeadline, _universe.Reports.GetDeadlineIndicators(filter).OutOfDeadline));
    }

    [Fact]
    public async Task The_report_of_services_has_the_filters_of_the_platform()
    {
        _universe.Services.Create([ReportWorlds.Service(1), ReportWorlds.Service(3), ReportWorlds.Service(5)]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon, RegistrationPlate = "BRA-2E19" }, [1]);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        _universe.Services.Create([Worlds.Service("NF-1", customer: Worlds.Customer(firstName: "Zélia"))]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon.AddDays(1) }, [2]);

        Assert.Equal([1, 2, 3, 4], Ids(new()));
        Assert.Equal([4], Ids(new() { From = Today.AddDays(1) }));
        Assert.Equal([1, 2, 3], Ids(new() { Until = Today }));
        Assert.Equal([2], Ids(new() { Date = ServiceReportDate.Routed, From = Today.AddDays(1) }));
        Assert.Equal([1, 2], Ids(new() { Date = ServiceReportDate.Routed }));
        Assert.Equal([1], Ids(new() { Plate = "bra2e19" }));
        Assert.Equal([1], Ids(new() { Driver = "RUI" }));
        Assert.Equal([2], Ids(new() { CarrierId = 1 }));
        Assert.Equal([1], Ids(new() { CarrierId = 2 }));
        Assert.Equal([3], Ids(new() { PartnerId = 1 }));
        Assert.Equal([3], Ids(new() { OrderNumber = "P5" }));
        Assert.Equal([1, 4], Ids(new() { Invoice = "NF-1" }));
        Assert.Equal([1, 2], Ids(new() { Status = ServiceStatus.Routed }));
        Assert.Equal([4], Ids(new() { Customer = "zelia" }));
        Assert.Empty(Ids(new() { Customer = "zelia", Invoice = "NF-3" }));
        var page = _universe.Reports.ListServices(page: 2, pageSize: 3);
        Assert.Equal((4, 4), (page.Total, Assert.Single(page.Rows).ServiceId));
    }

    [Fact]
    public async Task A_change_of_driver_carrier_or_branch_counts_at_once()
    {
        _universe.Services.Create([Worlds.Service(), ReportWorlds.Service(2)]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon }, [1]);
        Assert.Equal(0, OfCarrier(2));

        await _universe.Account.Drivers.EditAsync(2, driver => driver with { FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 2 });
        Assert.Equal(1, OfCarrier(2));
        await _universe.Account.Branches.CreateAsync(new Branch { LegalType = "PF", Name = "Loja Norte", Cpf = "529.982.247-25" });
        Assert.Equal(0, _universe.Reports.GetServiceIndicators(new() { BranchId = 2 }).Services.Total);
        await _universe.ExecuteAsync(2, new EditService(new ServiceEdit { Description = "Fundos" }));
        await _universe.ExecuteAsync(2, new DeleteService());
        Assert.Equal(1, _universe.Reports.GetServiceIndicators().Services.Total);
        Assert.Equal(1, _universe.Reports.ListServices().Total);

        int OfCarrier(int id) => _universe.Reports.GetServiceIndicators(new() { CarrierId = id }).Services.Total;
    }

    [Fact]
    public async Task Carriers_and_drivers_are_ranked_by_what_they_did()
    {
        _universe.Services.Create([.. Enumerable.Range(1, 4).Select(_ => Worlds.Service())]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon }, [1, 2]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon }, [3]);
        await FinishAsync(1, done: true);
        await FinishAsync(2, done: false);
        await FinishAsync(3, done: true);
        await _universe.ExecuteAsync(1, new Rate(4));
        await _universe.ExecuteAsync(3, new Rate(5));

        var ranking = _universe.Reports.GetRanking();

        Assert.Equal([(1, "loja-eva", 1, 0, 5.0), (2, "rui", 1, 1, 4.0)], ranking.Drivers.Select(row => (row.Place, row.Name!, row.Done, row.NotDone, row.MeanRating!.Value)));
        Assert.Equal([null, "Sertão Ltda."], ranking.Carriers.Select(row => row.Name));
        var dashboard = _universe.Reports.GetDashboard();
        Assert.Equal((Today, 4, 2, 4.5), (dashboard.Day, dashboard.RegisteredToday.Total, dashboard.Services.Delivered, dashboard.MeanRating));
        Assert.Equal((7, 4, 2), (dashboard.LastDays.Count, dashboard.LastDays[^1].Registered, dashboard.LastDays[^1].Done));
        Assert.Equal((0, 2), (dashboard.ActiveRoutes, dashboard.FinishedRoutes));
    }

    [Fact]
    public async Task Working_hours_and_status_of_drivers_follow_their_work()
    {
        _universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon }, [1, 2]);
        await FinishAsync(1, done: true);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromHours(2));
        var during = Assert.Single(_universe.Reports.ListWorkingHours().Rows);
        var online = Assert.Single(_universe.Reports.ListDriverStatus(2).Rows);
        await FinishAsync(2, done: false);
        var after = Assert.Single(_universe.Reports.ListWorkingHours(new() { From = Today, Until = Today, CarrierId = 2 }).Rows);

        Assert.Equal(("rui", "Sertão Ltda.", 1, 1, 0), (during.Driver, during.Carrier, during.RouteId, during.Done, during.NotDone));
        Assert.Null(during.Finished);
        Assert.Equal(_universe.Clock.GetUtcNow() - during.Started, after.Duration);
        Assert.Equal((1, 1), (after.Done, after.NotDone));
        Assert.NotNull(after.Finished);
        Assert.Equal((true, 1, 1), (online.IsOnline, online.RouteId, online.OpenStops));
        Assert.False(Assert.Single(_universe.Reports.ListDriverStatus().Rows).IsOnline);
        Assert.Empty(_universe.Reports.ListWorkingHours(new() { CarrierId = 1 }).Rows);
        Assert.Empty(_universe.Reports.ListWorkingHours(new ReportFilter(), 1, 25, ReportWorlds.Scope(_universe, carrier: 1)).Rows);
        Assert.Empty(_universe.Reports.ListDriverStatus(null, 1, 25, ReportWorlds.Scope(_universe, partner: 1)).Rows);
    }

    [Fact]
    public async Task A_report_follows_a_clock_that_is_set_back()
    {
        _universe.Services.Create([Worlds.Service()]);
        await _universe.Platform.ScheduleAsync(1, Today, DayPeriod.Afternoon);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        var late = _universe.Reports.GetDeadlineIndicators();
        await _universe.Clock.SetAsync(Moments.Noon);
        var early = _universe.Reports.GetDeadlineIndicators();

        Assert.Equal((1, 0), (late.OutOfDeadline, late.Undecided));
        Assert.Equal((0, 1), (early.OutOfDeadline, early.Undecided));
    }

    private IEnumerable<int> Ids(ServiceReportFilter filter) => _universe.Reports.ListServices(filter).Rows.Select(row => row.ServiceId);

    private async Task DeliverAsync(int id)
    {
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = _universe.Clock.GetUtcNow() }, [id]);
        await FinishAsync(id, done: true);
    }

    private async Task FinishAsync(int id, bool done)
    {
        await _universe.ExecuteAsync(id, new StartDisplacement());
        await _universe.ExecuteAsync(id, done ? new Deliver(new DeliveryReceipt()) : new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }));
    }
}
