namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The C# of docs/platform.md, as it stands there.</summary>
internal static class PlatformPageCode
{
    public static async Task RunAsync()
    {
        await using var emulator = await TrackingEmulator.StartAsync();
        var universe = emulator.GetOrCreateUniverse("loja-nova");
        await SetUpAsync(universe);
        await Sample.Store(seed: 7, drivers: 8, customers: 40).FillAsync(emulator.GetOrCreateUniverse("loja-cheia"));
        await LogInAsync(universe);
        await ImportAsync(universe);
    }

    private static async Task SetUpAsync(Universe universe)
    {
        int carrier = await universe.Account.Carriers.CreateAsync(new CarrierCompany
        {
            CompanyName = "Rápido Jatobá Transportes Ltda.",
            TradeName = "Rápido Jatobá",
            Cnpj = "11.222.333/0001-81",
            Address = new PostalAddress { PostalCode = "01310-200", City = "São Paulo", State = "SP" },
        });
        int driver = await universe.Account.Drivers.CreateAsync(new DriverDetails
        {
            Username = "joao.silva", // becomes lojanova-joao.silva: the prefix is the account's
            FirstName = "João",
            LastName = "Silva",
            Email = "joao.silva@example.com",
            ShippingCompanyId = carrier,
        });
        await universe.Account.Vehicles.CreateAsync(new Vehicle("moto", "BRA2E19"));
        await universe.Account.Occurrences.CreateAsync(new Occurrence("Portão trancado", OpensChat: true, IsReversible: true));
        await universe.Account.Drivers.EditAsync(driver, one => one with { TimeZone = "UTC-04:00" });
        IReadOnlyList<AccountEntry<DriverDetails>> found = universe.Account.Drivers.List("silva", isActive: true);
        Assert.Equal("lojanova-joao.silva", Assert.Single(found).Setting.Username);
    }

    private static async Task ImportAsync(Universe universe)
    {
        int service = universe.Services.Create([Worlds.Service()])[0];
        await File.WriteAllTextAsync("servicos.csv", "Nome do destinatário;Email", TestContext.Current.CancellationToken);
        ServicePage waiting = universe.Platform.List(new ServiceFilter { Status = ServiceStatus.Active, Customer = "helena" });
        Assert.Empty(waiting.Rows);

        await using (var file = File.OpenRead("servicos.csv"))
        {
            ImportResult imported = await universe.Platform.ImportFileAsync("Entrega", file);
            foreach (var fault in imported.Faults)
                Console.WriteLine($"{fault.Row} {fault.Column}: {fault.Message}");
        }

        ScheduleWarning against = await universe.Platform.ScheduleAsync(service, new DateOnly(2027, 2, 10), DayPeriod.Afternoon);
        SchedulePage schedules = universe.Platform.ListSchedules(new ScheduleFilter { Origin = ScheduleOrigin.BackOffice });
        Assert.Equal((ScheduleWarning.None, 1), (against, schedules.Total));
        await RouteAsync(universe);

        BulkResult finished = await universe.Platform.FinishAsync([service], ServiceStatus.Delivered, "Comprovante entregue em papel");
        BulkResult deleted = await universe.Platform.DeleteAsync([service]);
        Assert.Equal((1, 1), (finished.Changed.Count, deleted.Refused.Count));
    }

    private static async Task RouteAsync(Universe universe)
    {
        var route = new NewRoute
        {
            Driver = "lojanova-joao.silva",
            Date = universe.Clock.GetUtcNow().AddDays(1),
            RegistrationPlate = "BRA2E19", // the account knows it: moto
            Start = new PostalAddress { PostalCode = "01310-200", City = "São Paulo", State = "SP" },
        };
        WaitingServicePage waitingForRoute = universe.PlatformRoutes.ListWaiting(new WaitingServiceQuery { SortBy = WaitingServiceField.Deadline });
        int routeId = await universe.PlatformRoutes.CreateAsync(route, waitingForRoute.Rows.Select(row => row.ServiceId), isOrdered: true);
        PlatformRoute changed = await universe.PlatformRoutes.ChangeAsync(routeId, new RouteChange { Date = new DateOnly(2027, 2, 11) });
        Assert.Equal((new DateOnly(2027, 2, 11), "moto"), (changed.Date, changed.DisplacementType));

        MonitoredRoute progress = universe.Monitoring.Find(routeId)!;
        Console.WriteLine($"{progress.Route.OpenServices} of {progress.Services.Count} to go, battery {progress.BatteryPercent} %");
        await File.WriteAllBytesAsync("canhoto.pdf", universe.Monitoring.PrintSlip(routeId));
    }

    private static async Task LogInAsync(Universe universe)
    {
        int user = await universe.Account.Users.CreateAsync(new PlatformUser
        {
            Name = "Robô do ERP",
            Email = "erp@loja.example",
            Password = "jabuticaba",
            Groups = [PlatformGroup.RestApi],
        });
        AccountEntry<PlatformUser> robot = await universe.Users.LogInAsync("erp@loja.example", "jabuticaba");
        string password = await universe.Users.ResetPasswordAsync(user);
        IReadOnlyList<UserAvailability> availability = universe.Users.ListAvailability();
        Assert.Equal(user, robot.Id);
        Assert.NotEqual("jabuticaba", password);
        Assert.True(Assert.Single(availability).IsOnline);
    }
}
