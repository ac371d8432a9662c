namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class RouteMonitoringTests
{
    private const string Reason = "Comprovante entregue em papel";

    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task Routes_are_listed_by_driver_days_of_execution_and_carrier()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 1 });
        _universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon, ItinerantDate = Moments.Noon.AddDays(3) }, [1]);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ivo", Date = Moments.Noon.AddDays(5) }, [2]);

        Assert.Equal([1, 2], Ids(new MonitoringFilter()));
        Assert.Equal([1], Ids(new MonitoringFilter { Driver = "SA" }));
        Assert.Equal([1], Ids(new MonitoringFilter { CarrierId = 1 }));
        Assert.Equal([1], Ids(new MonitoringFilter { IsItinerant = true }));
        Assert.Equal([2], Ids(new MonitoringFilter { IsItinerant = false }));
        Assert.Equal([1], Ids(new MonitoringFilter { From = new DateOnly(2026, 11, 24), Until = new DateOnly(2026, 11, 24) })); // its last day
        Assert.Empty(Ids(new MonitoringFilter { From = new DateOnly(2026, 11, 25), Until = new DateOnly(2026, 11, 25) }));

        IEnumerable<int> Ids(MonitoringFilter filter) => _universe.Monitoring.List(filter).Rows.Select(row => row.RouteId);
    }

    [Fact]
    public async Task The_path_position_battery_and_goal_of_a_route_are_shown()
    {
        _universe.Schedule(services: 2);
        var driver = _universe.GetDriver(Worlds.DriverName);
        Assert.Empty(Show().Trail);
        await driver.ReportPositionAsync(-23.5, -46.5); // before the work day: not on the route
        await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(1));
        await driver.StartAsync(1);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(5));
        await driver.ReportPositionAsync(-23.55, -46.65, 73);

        var route = Show();

        Assert.Equal((-23.55, -46.65, 73, true), (route.Latitude, route.Longitude, route.BatteryPercent, route.IsOnline));
        Assert.Equal([-23.55], route.Trail.Skip(1).Select(point => point.Latitude));
        Assert.Equal((2, 2, RouteStatus.Active), (route.Route.Services, route.Route.OpenServices, route.Route.Status));
        Assert.Equal([ServiceStatus.InProgress, ServiceStatus.Routed], route.Services.Select(service => service.Status));
        Assert.True(route.EstimatedMeters > 0);
        Assert.Null(route.GoalPercent);
        await driver.ReportPositionAsync(-23.65, -46.75); // a long way round
        await driver.DeliverAsync(1);
        var after = Show();
        Assert.Equal(after.Services[0].TravelledMeters, after.TravelledMeters);
        Assert.InRange(after.GoalPercent!.Value, 1, 99);
        Assert.Equal([false, true], after.Services.Select(service => service.CanChange));
    }

    [Fact]
    public async Task A_path_has_a_thousand_places_at_most()
    {
        _universe.Schedule();
        var driver = _universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        for (var i = 0; i < 1_010; i++)
            await driver.ReportPositionAsync(-23.5, -46.5 - (i / 100_000.0));

        Assert.Equal(1_000, Show().Trail.Count);
        Assert.Equal(-46.51009, Show().Trail[^1].Longitude, 6);
    }

    [Fact]
    public async Task The_goal_is_at_most_a_hundred_percent_and_counts_many_services()
    {
        _universe.Schedule(services: 25);
        for (var id = 1; id <= 25; id++)
        {
            await _universe.ExecuteAsync(id, new StartDisplacement());
            await _universe.ExecuteAsync(id, new Deliver());
        }

        Assert.Equal((100, RouteStatus.Finished), (Show().GoalPercent, Show().Route.Status));
    }

    [Fact]
    public async Task A_status_is_changed_by_hand_while_the_stop_is_Ativo()
    {
        _universe.Schedule(services: 3);

        await _universe.Monitoring.ChangeStatusAsync(1, 1, ServiceStatus.NotDelivered, "Mercadoria extraviada", "Destinatário ausente");
        await _universe.Monitoring.ChangeStatusAsync(1, 2, ServiceStatus.Delivered, Reason);

        Assert.Equal((ServiceStatus.NotDelivered, "Destinatário ausente"), (_universe.State(1).Status, _universe.State(1).NonDeliveryReason));
        Assert.Equal(ServiceStatus.Delivered, _universe.State(2).Status);
        await RefusedAsync(1, ServiceStatus.Delivered, Reason, null, "has no stop on route 1 that is Ativo");
        await RefusedAsync(3, ServiceStatus.Delivered, "porque sim", null, "Registered: ");
        await RefusedAsync(3, ServiceStatus.Delivered, Reason, "Destinatário ausente", "leave it out");
        await RefusedAsync(3, ServiceStatus.NotDelivered, Reason, "Choveu", "Destinatário ausente");
        await RefusedAsync(3, ServiceStatus.Paused, Reason, null, "ends no service");
        await RefusedAsync(3, ServiceStatus.ReturnedToSender, Reason, null, "is not possible from there");
        await _universe.Monitoring.ChangeStatusAsync(1, 3, ServiceStatus.CancelledByCustomer, Reason);
        Assert.Equal(RouteStatus.Finished, Show().Route.Status);

        async Task RefusedAsync(int service, ServiceStatus status, string reason, string? occurrence, string words)
        {
            var refused = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.Monitoring.ChangeStatusAsync(1, service, status, reason, occurrence));
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    private MonitoredRoute Show() => _universe.Monitoring.Find(1)!;
}
