using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.World.Messages;

namespace Vtex.Tracking.Emulator.Tests.World.Recipients;

public sealed class LastMileTests
{
    [Fact]
    public async Task The_page_follows_the_delivery()
    {
        var universe = Letters.Create();
        await universe.Account.Agencies.EditAsync(1, agency => agency with { Name = "Ipê", Logo = "https://ipe.example/l.png", Color = "#0a7d4f" });
        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-ana", FirstName = "Ana", LastName = "Lima", Email = "a@example.com", Photo = "https://f.example/a.jpg" });
        universe.Services.Create([Letters.Service(), Letters.Service()]);
        await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "loja-ana", Date = Moments.Noon, DisplacementType = "carro", RegistrationPlate = "ABC1D23" }, [1, 2]);
        await universe.ExecuteAsync(1, new StartDisplacement());
        var link = universe.LastMile.GetLink(2);
        var waiting = universe.LastMile.Find(link)!;
        await universe.ExecuteAsync(1, new Deliver());
        await universe.ExecuteAsync(2, new StartDisplacement());
        var coming = universe.LastMile.Find(link)!;
        await universe.ExecuteAsync(2, new Fail(new DeliveryFailure { Reason = "Destinatário ausente", Description = "Portão fechado", Pictures = ["https://f.example/1.jpg"] }));
        var failed = universe.LastMile.Find(link)!;

        Assert.Equal(("Roteirizado", 1, null), (waiting.Status, waiting.StopsBefore, waiting.DriverLatitude));
        Assert.Equal(universe.State(2).Estimate!.Current, coming.Estimate);
        Assert.Equal(("Em Andamento", 0, "Ana Lima", "https://f.example/a.jpg", "carro", "ABC1D23"), (coming.Status, coming.StopsBefore, coming.DriverName, coming.DriverPhoto, coming.VehicleType, coming.VehiclePlate));
        Assert.Equal(("Ipê", "https://ipe.example/l.png", "#0a7d4f"), (coming.AgencyName, coming.AgencyLogo, coming.AgencyColor));
        Assert.NotNull(coming.DriverLatitude);
        Assert.Null(failed.DriverLatitude);
        var attempt = Assert.Single(failed.Attempts);
        Assert.Equal(("Não Realizado", "Destinatário ausente", "Portão fechado"), (attempt.Status, attempt.Reason, attempt.Description));
        Assert.Equal(["https://f.example/1.jpg"], attempt.Pictures);
        Assert.Equal((true, false, false), (failed.CanReschedule, failed.CanCancel, failed.CanRate));
    }

    [Fact]
    public async Task The_days_are_no_Sundays_and_no_holidays_of_who_delivers()
    {
        var universe = Letters.Create();
        var carrier = await universe.Account.Carriers.CreateAsync(new CarrierCompany { LegalType = "PJ", CompanyName = "Jacarandá", Cnpj = "11.222.333/0001-81", ContactName = "Rui", Email = "r@example.com" });
        var (shippers, carriers) = (new DateOnly(2026, 11, 24), new DateOnly(2026, 11, 25));
        await universe.Account.Holidays.CreateAsync(new Holiday(shippers, "Da loja"));
        await universe.Account.Holidays.CreateAsync(new Holiday(carriers, "Da transportadora") { CarrierId = carrier });
        universe.Services.Create([Letters.Service(), Letters.Service() with { ShippingCompanyId = carrier }]);
        var (own, foreign) = (universe.LastMile.Find(universe.LastMile.GetLink(1))!.Days, universe.LastMile.Find(universe.LastMile.GetLink(2))!.Days);

        Assert.Equal(new DateOnly(2026, 11, 21), own[0]);
        Assert.Equal(new DateOnly(2026, 12, 21), own[^1]);
        Assert.DoesNotContain(own, day => day.DayOfWeek == DayOfWeek.Sunday);
        Assert.DoesNotContain(shippers, own);
        Assert.Contains(carriers, own);
        Assert.Contains(shippers, foreign);
        Assert.DoesNotContain(carriers, foreign);
        foreach (var (link, days) in new[] { (universe.LastMile.GetLink(1), own), (universe.LastMile.GetLink(2), foreign) })
        {
            for (var day = new DateOnly(2026, 11, 19); day < new DateOnly(2026, 12, 25); day = day.AddDays(1))
                Assert.Equal(days.Contains(day), await Record.ExceptionAsync(() => universe.LastMile.RescheduleAsync(link, day, DayPeriod.Night)) is null);
        }
    }

    [Fact]
    public async Task A_failed_delivery_can_be_scheduled_again_and_is_Ativo_then()
    {
        var universe = Letters.Create();
        universe.Route();
        await universe.ExecuteAsync(1, new StartDisplacement());
        await universe.ExecuteAsync(1, new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }));
        var link = universe.LastMile.GetLink(1);
        await universe.LastMile.RescheduleAsync(link, new DateOnly(2026, 11, 23), DayPeriod.Afternoon);

        var page = universe.LastMile.Find(link)!;
        Assert.Equal(("Ativo", new DateOnly(2026, 11, 23), DayPeriod.Afternoon), (page.Status, page.ScheduledDay, page.ScheduledPeriod));
        Assert.Equal(2, universe.State(1).Details.Scheduling!.Origin);
        await universe.LastMile.CancelAsync(link, "Desisti");
        Assert.Equal("Cancelado pelo Cliente", universe.LastMile.Find(link)!.Status);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.LastMile.CancelAsync(link));
    }

    [Fact]
    public async Task A_rating_is_given_once_after_the_delivery()
    {
        var universe = Letters.Create();
        universe.Route();
        var link = universe.LastMile.GetLink(1);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.LastMile.RateAsync(link, 5));
        await universe.ExecuteAsync(1, new StartDisplacement());
        await universe.ExecuteAsync(1, new Deliver());
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.LastMile.RateAsync(link, 6));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.LastMile.RateAsync(link, 5, new string('x', 501)));
        await universe.LastMile.RateAsync(link, 4, "Pontual");
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.LastMile.RateAsync(link, 5));

        var attempt = Assert.Single(universe.LastMile.Find(link)!.Attempts);
        Assert.Equal((4, "Pontual"), (attempt.Rating, attempt.Comment));
    }

    [Fact]
    public void What_the_page_offers_is_possible_and_nothing_else_is() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60), Prop.ForAll(RandomMove.Walks(), Walk));

    private static void Walk(RandomMove[] moves)
    {
        var universe = Letters.Create();
        universe.Services.Create([.. Enumerable.Range(1, RandomMove.Services).Select(id => Letters.Service($"{id}"))]);
        foreach (var move in moves)
        {
            universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(move.Minutes)).Wait();
            _ = Succeeds(() => universe.ExecuteAsync(move.Service, move.Action));
            if (universe.State.Services.Find(move.Service) is null)
                continue;
            var link = universe.LastMile.GetLink(move.Service);
            var page = universe.LastMile.Find(link)!;
            Assert.Equal(page.CanReschedule, page.Days.Count > 0);
            switch (move.Minutes % 9)
            {
                case 0: Assert.Equal(page.CanReschedule, Succeeds(() => universe.LastMile.RescheduleAsync(link, new DateOnly(2026, 12, 1), DayPeriod.Morning))); break;
                case 1: Assert.Equal(page.CanCancel, Succeeds(() => universe.LastMile.CancelAsync(link))); break;
                case 2: Assert.Equal(page.CanRate, Succeeds(() => universe.LastMile.RateAsync(link, 5))); break;
            }
        }

        var again = Letters.Create();
        again.Replay(universe.Events);
        Assert.Equal(
            universe.State.Services.All.Select(service => (service.Id, service.Status, service.Details.Scheduling)),
            again.State.Services.All.Select(service => (service.Id, service.Status, service.Details.Scheduling)));
    }

    private static bool Succeeds(Func<Task> act)
    {
        try
        {
            act().Wait();
            return true;
        }
        catch (WorldRuleException)
        {
            return false;
        }
    }
}
