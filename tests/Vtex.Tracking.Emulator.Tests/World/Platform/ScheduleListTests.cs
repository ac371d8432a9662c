using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

public sealed class ScheduleListTests
{
    private static readonly DateOnly Monday = new(2026, 11, 23);

    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task Schedules_are_listed_with_their_origins_and_deadlines()
    {
        _universe.Services.Create(
        [
            Worlds.Service("1", customer: Worlds.Customer(firstName: "Íris")) with { Scheduling = new ServiceScheduling { ShipperTime = Moments.Noon.AddDays(2) } },
            Worlds.Service("2"),
            Worlds.Service("3"),
            Worlds.Service("4"),
        ]);
        await _universe.Platform.ScheduleAsync(2, Monday, DayPeriod.Afternoon);
        await _universe.GetRecipient(3).RescheduleAsync(Monday.AddDays(1), DayPeriod.Night);
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "ana", Date = Moments.Noon }, [3]);

        var rows = _universe.Platform.ListSchedules().Rows;

        Assert.Equal([ScheduleOrigin.Integration, ScheduleOrigin.BackOffice, ScheduleOrigin.Customer], rows.Select(row => row.Origin));
        Assert.Equal([null, DayPeriod.Afternoon, DayPeriod.Night], rows.Select(row => row.Period));
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 21, 0, 0, TimeSpan.Zero), rows[1].Deadline);
        Assert.Equal([true, true, false], rows.Select(row => row.CanEdit));
        Assert.Equal([1, 2], Ids(new ScheduleFilter { Until = Monday }));
        Assert.Equal([3], Ids(new ScheduleFilter { From = Monday.AddDays(1) }));
        Assert.Equal([2], Ids(new ScheduleFilter { Period = DayPeriod.Afternoon }));
        Assert.Equal([3], Ids(new ScheduleFilter { Origin = ScheduleOrigin.Customer }));
        Assert.Equal([1], Ids(new ScheduleFilter { Customer = "iris" }));
        Assert.Equal([2], Ids(new ScheduleFilter { Invoice = "2" }));
        Assert.Equal([3], Ids(new ScheduleFilter { Status = ServiceStatus.Routed }));
        Assert.Empty(Ids(new ScheduleFilter { CarrierId = 1 }));

        IEnumerable<int> Ids(ScheduleFilter filter) => _universe.Platform.ListSchedules(filter).Rows.Select(row => row.ServiceId);
    }

    [Fact]
    public async Task Holidays_of_who_delivers_block_the_recipient_and_warn_the_back_office()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Holidays.CreateAsync(new Holiday(Monday, "Folga da loja"));
        await _universe.Account.Holidays.CreateAsync(new Holiday(Monday.AddDays(1), "Folga da transportadora") { CarrierId = 1 });
        _universe.Services.Create([Worlds.Service(), Worlds.Service() with { CarrierCnpj = "11222333000181" }]);

        // The shipper delivers the first one, the carrier the second.
        Assert.Equal([ScheduleWarning.Holiday, ScheduleWarning.None], [await ScheduleAsync(1, Monday), await ScheduleAsync(2, Monday)]);
        Assert.Equal([ScheduleWarning.None, ScheduleWarning.Holiday], [await ScheduleAsync(1, Monday.AddDays(1)), await ScheduleAsync(2, Monday.AddDays(1))]);
        Assert.Equal(ScheduleWarning.Sunday, await ScheduleAsync(1, new DateOnly(2026, 11, 29)));
        Assert.Equal(ScheduleWarning.Holiday, await ScheduleAsync(2, new DateOnly(2027, 1, 1)));
        await Assert.ThrowsAsync<WorldRuleException>(() => RescheduleAsync(1, Monday));
        await RescheduleAsync(2, Monday);
        await Assert.ThrowsAsync<WorldRuleException>(() => RescheduleAsync(2, Monday.AddDays(1)));
        await RescheduleAsync(1, Monday.AddDays(1));
        await Assert.ThrowsAsync<WorldRuleException>(() => RescheduleAsync(1, new DateOnly(2026, 11, 29)));

        Task<ScheduleWarning> ScheduleAsync(int id, DateOnly day) => _universe.Platform.ScheduleAsync(id, day, DayPeriod.Morning);
        Task RescheduleAsync(int id, DateOnly day) => _universe.LastMile.RescheduleAsync(_universe.LastMile.GetLink(id), day, DayPeriod.Morning);
    }

    [Fact]
    public async Task A_service_that_was_taken_off_a_carriers_route_is_no_longer_that_carriers()
    {
        await _universe.Account.Carriers.CreateAsync(new CarrierCompany { CompanyName = "Rápido Ltda.", Cnpj = "11.222.333/0001-81" });
        await _universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example", ShippingCompanyId = 1 });
        await _universe.Account.Holidays.CreateAsync(new Holiday(Monday, "Folga da transportadora") { CarrierId = 1 });
        _universe.Services.Create([Worlds.Service()]);
        await _universe.PlatformRoutes.CreateAsync(new NewRoute { Driver = "loja-eva", Date = Moments.Noon }, [1]);
        await _universe.PlatformRoutes.DeleteAsync(1);

        Assert.Equal(ScheduleWarning.None, await _universe.Platform.ScheduleAsync(1, Monday, DayPeriod.Morning));
    }
}
