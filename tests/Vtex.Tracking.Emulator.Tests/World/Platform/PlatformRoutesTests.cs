using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class PlatformRoutesTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task Routes_are_listed_by_driver_and_days_of_creation()
    {
        await DriversAsync();
        _universe.Services.Create([Worlds.Service(), Worlds.Service(), Worlds.Service()]);
        await CreateAsync("loja-eva", 1);
        await _universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        await CreateAsync("loja-ivo", 2);
        await CreateAsync("loja-eva", 3);

        Assert.Equal([1, 2, 3], Ids(new RouteFilter()));
        Assert.Equal([2], Ids(new RouteFilter { Driver = "IVÓ" }));
        Assert.Equal([1, 3], Ids(new RouteFilter { Driver = "sá" }));
        Assert.Equal([1], Ids(new RouteFilter { CreatedUntil = Today }));
        Assert.Equal([2, 3], Ids(new RouteFilter { CreatedFrom = Today.AddDays(1) }));
        var page = _universe.PlatformRoutes.List(page: 2, pageSize: 2);
        Assert.Equal((3, 3), (page.Total, Assert.Single(page.Rows).RouteId));
        Assert.Equal(("Eva Sá", RouteStatus.Active, 1), (page.Rows[0].DriverName, page.Rows[0].Status, page.Rows[0].Services));

        IEnumerable<int> Ids(RouteFilter filter) => _universe.PlatformRoutes.List(filter).Rows.Select(row => row.RouteId);
    }

    [Fact]
    public async Task Waiting_services_are_sorted_and_searched_by_their_columns()
    {
        await _universe.Account.Partners.CreateAsync(new Partner { Name = "Ônix", Cnpj = "11.444.777/0001-61" });
        _universe.Services.Create(
        [
            Worlds.Service("20", customer: Worlds.Customer(firstName: "Íris")) with { Weight = 9, PartnerCnpj = "11444777000161" },
            Worlds.Service("3", customer: Worlds.Customer(firstName: "ana")) with { Weight = 10.5, OrderNumber = "B" },
            Worlds.Service("100", customer: Worlds.Customer(firstName: "Zoe")),
        ]);
        _universe.Schedule(); // is on a route, and does not wait
        await _universe.Platform.ScheduleAsync(3, Today.AddDays(2), DayPeriod.Night);
        await _universe.Platform.ScheduleAsync(1, Today.AddDays(5), DayPeriod.Morning);

        Assert.Equal([1, 2, 3], Sorted(WaitingServiceField.Created));
        Assert.Equal([2, 1, 3], Sorted(WaitingServiceField.Customer));
        Assert.Equal([3, 1, 2], Sorted(WaitingServiceField.Deadline));
        Assert.Equal([1, 3, 2], Sorted(WaitingServiceField.Deadline, isDescending: true));
        Assert.Equal([1, 2, 3], Sorted(WaitingServiceField.Weight));
        Assert.Equal([2, 1, 3], Sorted(WaitingServiceField.Weight, isDescending: true));
        Assert.Equal([2, 1, 3], Sorted(WaitingServiceField.OrderNumber));
        Assert.Equal([1], Found(WaitingServiceField.Customer, "IRIS"));
        Assert.Equal([1], Found(WaitingServiceField.Partner, "onix"));
        Assert.Equal([1, 3], Found(WaitingServiceField.Invoice, "0"));
        Assert.Equal([2], Found(WaitingServiceField.Weight, "10.5"));
        var row = _universe.PlatformRoutes.ListWaiting().Rows[2];
        Assert.Equal((2, new DateTimeOffset(2026, 11, 24, 1, 0, 0, TimeSpan.Zero)), (row.DeadlineDays, row.Deadline));

        IEnumerable<int> Sorted(WaitingServiceField field, bool isDescending = false) =>
            _universe.PlatformRoutes.ListWaiting(new() { SortBy = field, IsDescending = isDescending }).Rows.Select(one => one.ServiceId);
        IEnumerable<int> Found(WaitingServiceField field, string text) =>
            _universe.PlatformRoutes.ListWaiting(new() { SearchIn = field, Search = text }).Rows.Select(one => one.ServiceId);
    }

    [Fact]
    public async Task A_route_begins_at_the_branch_or_carrier_of_its_driver_unless_another_start_is_given()
    {
        await DriversAsync();
        await _universe.Account.Branches.CreateAsync(new Branch { CompanyName = "Loja", Cnpj = "11.444.777/0001-61", Address = new PostalAddress { PostalCode = "80010-000", State = "PR" } });
        _universe.Services.Create([Worlds.Service(), Worlds.Service(), Worlds.Service()]);
        await CreateAsync("loja-eva", 1);
        await CreateAsync("loja-ivo", 2);
        var other = await _universe.PlatformRoutes.CreateAsync(
            new NewRoute { Driver = "loja-eva", Date = Moments.Noon, Start = new PostalAddress { PostalCode = "20010-000" } }, [3]);

        Assert.Equal("01310-200", Details(1).Start!.PostalCode); // the carrier's
        Assert.Equal("80010-000", Details(2).Start!.PostalCode); // the first branch's
        Assert.Equal("20010-000", Details(other).Start!.PostalCode);
        Assert.Equal([(RouteStartKind.Branch, "Loja"), (RouteStartKind.Carrier, "Rápido Ltda.")], _universe.PlatformRoutes.ListStarts().Select(start => (start.Kind, start.Name)));
        var wrong = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.CreateAsync(
            new NewRoute { Driver = "loja-eva", Date = Moments.Noon, Start = new PostalAddress { PostalCode = "1" } }, [3]));
        Assert.Contains("start: address.postalCode must be a CEP", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drivers_are_found_by_three_letters()
    {
        await DriversAsync();
        await _universe.Account.Drivers.EditAsync(2, driver => driver with { IsActive = false });

        Assert.Equal([new RouteDriver("loja-eva", "Eva Sá")], _universe.PlatformRoutes.FindDrivers("EVÁ"));
        Assert.Empty(_universe.PlatformRoutes.FindDrivers("ivo"));
        Assert.Throws<WorldRuleException>(() => _universe.PlatformRoutes.FindDrivers("ev "));
    }

    [Fact]
    public async Task What_a_route_must_not_be_is_refused_and_changes_nothing()
    {
        await DriversAsync();
        await _universe.Account.Vehicles.CreateAsync(new Vehicle("carro", "BRA2E19") { IsActive = false });
        _universe.Services.Create([.. Enumerable.Range(0, 22).Select(_ => Worlds.Service())]);
        var events = _universe.Events.Count;
        var good = new NewRoute { Driver = "loja-eva", Date = Moments.Noon };

        await RefusedAsync(good with { Driver = "quem" }, [1], "The driver must be one of the account");
        await RefusedAsync(good with { Date = Moments.Noon.AddDays(-1) }, [1], "2026-11-20 is over; a route is for 2026-11-21 or later.");
        await RefusedAsync(good with { ItinerantDate = Moments.Noon }, [1], "lies after its first one");
        await RefusedAsync(good with { DisplacementType = "bicicleta" }, [1], "caminhão, carro, moto");
        await RefusedAsync(good with { RegistrationPlate = "bra-2e19" }, [1], "is not active");
        await RefusedAsync(good, [], "at least one service");
        await RefusedAsync(good, [1, 99], "There is no service 99.");
        var tooMany = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.CreateAsync(good, Enumerable.Range(1, 22), isOrdered: true));
        Assert.Contains("at most 21", tooMany.Message, StringComparison.Ordinal);
        Assert.Equal(events, _universe.Events.Count);
        Assert.Equal(1, await _universe.PlatformRoutes.CreateAsync(good, Enumerable.Range(1, 22))); // without the order there is no limit

        async Task RefusedAsync(NewRoute route, int[] services, string words)
        {
            var refused = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.CreateAsync(route, services));
            Assert.Contains(words, refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_automatic_order_is_that_of_the_shortest_time_from_the_start()
    {
        await DriversAsync();
        string[] codes = ["04538-133", "01310-200", "08010-000", "01305-000"];
        _universe.Services.Create([.. codes.Select(code => Worlds.Service(customer: Worlds.Customer() with { PostalCode = code }))]);
        var route = new NewRoute { Driver = "loja-eva", Date = Moments.Noon };

        var found = _universe.PlatformRoutes.FindOrder(route, [1, 2, 3, 4]);
        var id = await _universe.PlatformRoutes.CreateAsync(route, [1, 2, 3, 4], isOrdered: true);

        Assert.Equal(found, Open(id));
        Assert.Equal(2, found[0]); // the start itself
        Assert.NotEqual([1, 2, 3, 4], found);
    }

    [Fact]
    public async Task Services_are_added_taken_off_and_put_in_another_order()
    {
        await DriversAsync();
        _universe.Services.Create([.. Enumerable.Range(0, 5).Select(_ => Worlds.Service())]);
        await CreateAsync("loja-eva", 1, 2, 3);

        var route = await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [5, 3, 1] });

        Assert.Equal([(5, 1), (3, 2), (1, 3)], route.Services.Select(service => (service.ServiceId, service.Position)));
        Assert.All([(5, 1), (3, 2), (1, 3)], place => Assert.Equal(place.Item2, _universe.State(place.Item1).CurrentStop!.Index));
        Assert.Equal((ServiceStatus.Active, RouteItemStatus.Cancelled), (_universe.State(2).Status, _universe.State(2).CurrentStop!.Status));
        Assert.Equal(ServiceStatus.Routed, _universe.State(5).Status);
        Assert.False(route.HasBegun);
        await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [2, 5] });
        Assert.Equal([2, 5], Open(1));
    }

    [Fact]
    public async Task A_route_that_has_begun_says_so_and_keeps_what_has_ended()
    {
        await DriversAsync();
        _universe.Services.Create([.. Enumerable.Range(0, 4).Select(_ => Worlds.Service())]);
        await CreateAsync("loja-eva", 1, 2, 3);
        var driver = _universe.GetDriver("loja-eva");
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);
        await driver.StartAsync(2);

        var onTheWay = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [3, 4] }));
        var ordered = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { IsOrdered = true }));
        var route = await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [4, 2] });

        Assert.Contains("Service 2 is Em Andamento", onTheWay.Message, StringComparison.Ordinal);
        Assert.Contains("under way", ordered.Message, StringComparison.Ordinal);
        Assert.True(route.HasBegun);
        Assert.Equal([(1, false), (4, true), (2, true)], route.Services.Select(service => (service.ServiceId, service.IsOpen)));
        Assert.NotNull(_universe.State(4).Estimate);
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.DeleteAsync(1));
        await driver.DeliverAsync(2);
        await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [] });
        Assert.Equal((RouteStatus.Finished, ServiceStatus.Delivered), (Details(1).Status, _universe.State(1).Status));
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Services = [4] }));
    }

    [Fact]
    public async Task A_route_gets_another_day_and_is_found_there()
    {
        await DriversAsync();
        _universe.Services.Create([Worlds.Service()]);
        await CreateAsync("loja-eva", 1);

        await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Date = Today.AddDays(3), ItinerantDate = Today.AddDays(5) });

        Assert.Equal((Today.AddDays(3), Today.AddDays(5)), (Details(1).Date, Details(1).ItinerantDate));
        Assert.Empty(Listed(Today));
        Assert.Equal([1], Listed(Today.AddDays(3)));
        await _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { ItinerantDate = Today.AddDays(3) });
        Assert.Null(Details(1).ItinerantDate);
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.ChangeAsync(1, new RouteChange { Date = Today.AddDays(-1) }));
        await _universe.ExecuteAsync(1, new StartDisplacement()); // the stop is still followed where it is listed now
        Assert.Empty(_universe.Services.ListByRouteDate(new DayRange(Today.AddDays(3), Today.AddDays(3)), LabelSet.Of([(int)StopStage.Waiting]), new PageRequest(1, 10)).Items);

        IEnumerable<int> Listed(DateOnly day) =>
            _universe.Services.ListByRouteDate(new DayRange(day, day), LabelSet.All, new PageRequest(1, 10)).Items.Select(view => view.Service.Id);
    }

    [Fact]
    public async Task A_deleted_route_sets_its_services_free_and_stays_as_Cancelado()
    {
        await DriversAsync();
        _universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        await CreateAsync("loja-eva", 1, 2);
        await CreateAsync("loja-eva"); // a second route of the day, of new services

        await _universe.PlatformRoutes.DeleteAsync(1);

        Assert.Equal((ServiceStatus.Active, ServiceStatus.Active), (_universe.State(1).Status, _universe.State(2).Status));
        Assert.Equal((RouteStatus.Cancelled, RouteStatus.Active), (Details(1).Status, Details(2).Status));
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.DeleteAsync(1));
        await Assert.ThrowsAsync<WorldRuleException>(() => _universe.PlatformRoutes.ChangeAsync(2, new RouteChange { Services = [] }));
    }

    private async Task DriversAsync()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81", Address = new PostalAddress { PostalCode = "01310-200" } });
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 1 });
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-ivo", FirstName = "Ivo", LastName = "Luz", Email = "ivo@loja.example" });
    }

    private Task<int> CreateAsync(string driver, params int[] services) => _universe.PlatformRoutes.CreateAsync(
        new NewRoute { Driver = driver, Date = _universe.Clock.GetUtcNow() }, services.Length == 0 ? _universe.Services.Create([Worlds.Service()]) : services);

    private PlatformRoute Details(int id) => _universe.PlatformRoutes.Find(id)!;

    private IEnumerable<int> Open(int id) => Details(id).Services.Where(service => service.IsOpen).Select(service => service.ServiceId);
}
