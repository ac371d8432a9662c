using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.Wire.Control;

/// <summary>The C# of docs/control-api.md, as it stands there.</summary>
internal static class ControlPageCode
{
    public static async Task RunAsync()
    {
        await using var emulator = await TrackingEmulator.StartAsync();
        var universe = emulator.GetOrCreateUniverse("minha-loja");

        var open = new TrackingEmulatorOptions();
        open.AllowedHosts.Add("emulator.test");            // vtex-tracking-emulator --allow-host emulator.test
        open.AllowedOrigins.Add("http://localhost:3000");  // vtex-tracking-emulator --allow-origin http://localhost:3000
        await (await TrackingEmulator.StartAsync(open)).DisposeAsync();

        emulator.Clock.Run(speed: 60);
        emulator.Clock.Freeze();

        await emulator.Clock.SetAsync(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-3)));

        IReadOnlyList<WorldEvent> happened = await emulator.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        Assert.Empty(happened);

        var alone = emulator.OpenUniverse("loja-sozinha", new UniverseOptions
        {
            Seed = 42,
            StartTime = new DateTimeOffset(2026, 3, 2, 6, 0, 0, TimeSpan.FromHours(-3)),
            Strict = true,
            Autopilot = new AutopilotOptions { DeliveredShare = 0.9, StartOfDay = new TimeOnly(7, 30), Drivers = 3, MostAttempts = 2 },
            Users = [new EmulatorUser("ana", "segredo")],
            AppKeys = [new EmulatorAppKey("vtexappkey-loja-ABCDEF", "segredo")],
        });

        IReadOnlyList<Universe> all = emulator.Universes;
        Assert.Equal(2, all.Count);

        await alone.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        emulator.ResetUniverse("loja-sozinha");
        emulator.DeleteUniverse("loja-sozinha");

        await MoveAsync(universe);
        await WorkAsync(universe);
        await CarryAsync(universe);
        await SellAsync(universe);
        await InvoiceAsync(universe);
        await IntegrateAsync(universe);
        await ShipAsync(universe);
        Fail(emulator);
        await CopyAsync(emulator, universe);
    }

    private static async Task SellAsync(Universe universe)
    {
        StoreOrder byHand = await universe.Orders.PlaceAsync(new NewStoreOrder
        {
            Items = [new StoreItem("21407", 1, 37500) { Name = "Cafeteira italiana" }],
            Customer = new StoreCustomer { Email = "helena.prado@example.com", FirstName = "Helena", LastName = "Prado" },
            Deliveries = [new StoreDelivery(0, "Expressa", 1490)],
            IsPaid = false,
        });
        await universe.Orders.ApprovePaymentAsync(byHand.OrderId);

        StoreOrder sold = await universe.Orders.PlaceAsync(new NewStoreOrder
        {
            AffiliateId = "MKP",
            MarketplaceOrderId = "2031915",
            Value = 35000,
            CreatedAsynchronously = true,
            Items = [new StoreItem("21407", 1, 37500)],
            Customer = new StoreCustomer { Email = "helena.prado@example.com" },
        });
        await universe.Orders.AuthorizeByHandAsync(sold.OrderId);
        await universe.Orders.AuthorizeFulfillmentAsync(sold.OrderId);
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        await universe.Orders.StartHandlingAsync(sold.OrderId);
        await universe.Orders.CancelAsync(sold.OrderId, "O cliente desistiu", byUser: true);
        await universe.Orders.DenyCancellationAsync(sold.OrderId, "Já embalado");
        await universe.Orders.InvoiceAsync(sold.OrderId, new StoreInvoice("184532", 35000));

        await universe.Orders.PlanAsync(byHand.OrderId,
        [
            new StoreOrderStep(TimeSpan.FromHours(1), StoreOrderMove.StartHandling),
            new StoreOrderStep(TimeSpan.FromMinutes(30), StoreOrderMove.Invoice) { Share = 0.5 },
            new StoreOrderStep(TimeSpan.FromDays(1), StoreOrderMove.Invoice),
        ]);

        IReadOnlyList<StoreOrder> orders = universe.Orders.All;
        StoreOrder order = universe.Orders.Get("MKP-2031915");
        Assert.Equal(2, orders.Count);
        Assert.Equal(StoreOrderStatus.Invoiced, order.Status);
    }

    private static async Task CarryAsync(Universe universe)
    {
        Parcel parcel = await universe.Parcels.RegisterAsync(new NewParcel
        {
            PackageId = "pacote-1",
            OrderId = "1001-01",
            OriginPostalCode = "01302-001",
            DestinationPostalCode = "80010-010",
        });

        IReadOnlyList<Parcel> parcels = universe.Parcels.FindByPackage("pacote-1");
        Parcel? found = universe.Parcels.Find("AJ830905744BR");
        Assert.Equal(parcel, found);
        Assert.Single(parcels);

        await universe.Parcels.MoveAsync(parcel.Number, "Joinville", "SC");
        await universe.Parcels.FailAttemptAsync(parcel.Number, "Endereço não localizado");
        await universe.Parcels.DeliverAsync(parcel.Number);

        Parcel second = await universe.Parcels.RegisterAsync(new NewParcel { PackageId = "pacote-2" });
        await universe.Parcels.ReturnToSenderAsync(second.Number);
    }

    private static async Task InvoiceAsync(Universe universe)
    {
        NfeFile invoice = await universe.Invoices.MakeAsync(new Nfe
        {
            Key = "35310342590817000107550010001845321004821032",
            Total = 389.90m,
            Transport = new NfeTransport { CarrierCnpj = "12ABC34501DE35", CarrierName = "Jacarandá Express", Volumes = 1, GrossWeight = 12.5m },
        });

        NfeReading reading = NfeReader.Read(invoice.Content);
        Assert.Equal(389.90m, reading.Invoice!.Total);
        Assert.Empty(reading.Issues);
    }

    private static async Task IntegrateAsync(Universe universe)
    {
        IntegrationStatus status = await universe.Integration.SaveAsync(
            new IntegrationSettings { UpdateOrders = true, ImportSince = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(-3)) },
            universe.Integration.Token);
        Assert.True(status.IsActive);

        await universe.Integration.RouteAsync(
            new NewRoute { Driver = "joao.motorista", Date = new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(-3)) }, ["MKP-2031916"]);

        PackageExplanation why = universe.Integration.Explain("MKP-2031915").Packages[0];
        Assert.Equal(ImportRule.AddressKnown, why.Obstacle?.Rule);

        await universe.Quirks.EnableAsync("ki-409225");
        await universe.Quirks.DisableAsync("ki-409225");
    }

    private static async Task MoveAsync(Universe universe)
    {
        Create(universe, 2);
        await universe.PlanAsync(2, [new TimelineStep(TimeSpan.FromHours(1), new CancelService("Sem estoque"))]);

        IReadOnlyList<ServiceMove> moves = universe.GetAvailableMoves(1);
        await universe.ExecuteAsync(1, new JoinRoute("joao.motorista"));
        Assert.Contains(ServiceMove.Route, moves);

        await universe.ExecuteAsync(1, new StartDisplacement());
        await universe.ExecuteAsync(1, new Fail(new DeliveryFailure { Reason = "Destinatário ausente" }));
        await universe.ExecuteAsync(1, new JoinRoute("maria.motorista"));
        var driver = universe.GetDriver("maria.motorista");
        await driver.StartAsync(1);
        await driver.DeliverAsync(1, new DeliveryReceipt { ReceiverName = "Bia Souza", ReceiverDocument = "12.345.678-9" });
    }

    private static async Task WorkAsync(Universe universe)
    {
        int routeId = await universe.BackOffice.ScheduleRouteAsync(
            new NewRoute
            {
                Driver = "joao.motorista",
                Date = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.FromHours(-3)),
                DisplacementType = "carro",
            },
            [2]);

        await universe.BackOffice.OrderRouteAsync(routeId);
        await universe.BackOffice.OrderRouteAsync(routeId, [2]);
        await universe.BackOffice.ReassignDriverAsync(routeId, "maria.motorista");
        await universe.BackOffice.ReassignVehicleAsync(routeId, "ABC1D23");
        await universe.GetDriver("maria.motorista").StartWorkDayAsync(routeId);
        await universe.GetDriver("maria.motorista").EndWorkDayAsync(routeId);
        await universe.BackOffice.CancelRouteAsync(routeId);

        await universe.GetDriver("joao.motorista").ReportPositionAsync(-23.5558, -46.6396, batteryPercent: 80);

        var latest = universe.Outbox.FindLatest(new OutboxQuery { Event = MessageEvent.Delivered, Channel = MessageChannel.Email });
        await universe.MessageTemplates.SaveAsync(MessageEvent.DeliveryStarted, MessageChannel.Sms, new MessageSettings { Template = MessageTemplate.Interval, Hours = 2 });
        Assert.NotNull(latest);

        LastMileView? page = universe.LastMile.Find(universe.LastMile.GetLink(1));
        await universe.LastMile.RateAsync(universe.LastMile.GetLink(1), rating: 5, comment: "Pontual");
        Assert.NotNull(page);

        await universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "minhaloja-ana", FirstName = "Ana", LastName = "Lima", Email = "ana@example.com", Password = "segredo" });
        universe.Services.Create([new ServiceDetails { Type = "Entrega", Customer = new CustomerDetails { LegalType = "PF", Street = "Rua Augusta", PostalCode = "01305-000" } }]);
        await universe.ExecuteAsync(universe.State.Services.Count, new JoinRoute("minhaloja-ana"));
        DriverSession session = await universe.DriverApp.LogInAsync("minhaloja-ana", "segredo", acceptTerms: true);
        IReadOnlyList<DriverDelivery> today = session.ListDeliveries();
        IReadOnlyList<DriverWorkResult> results = await session.SendAsync([new DeliveryWork("1", At: null, today[0].ServiceId, new StartDisplacement())]);
        Assert.Equal(DriverWorkOutcome.Done, results[0].Outcome);

        await universe.DriverApp.RecoverPasswordAsync("ana@example.com");
        IReadOnlyList<Chat> chats = universe.Chats.List(new ChatFilter { Status = ChatStatus.Waiting });
        int webhook = await universe.Webhooks.RegisterAsync(new NewWebhook(new Uri("http://127.0.0.1:9/hook"), "jabuticaba-madura"));
        await universe.Webhooks.RemoveAsync(webhook);
        Assert.Empty(chats);

        await universe.BackOffice.RegisterJustificationAsync("Entregue na portaria");
        await universe.BackOffice.RegisterHolidayAsync(new DateOnly(2027, 2, 9));

        IReadOnlyList<WorldEvent> events = universe.Events;
        Assert.Equal("HolidayRegistered", events[^1].Kind);

        await using var strict = await TrackingEmulator.StartAsync(
            new TrackingEmulatorOptions { EnforceCallBudget = CallBudgetEnforcement.PerRequest });

        IReadOnlyList<MagicSuffix> suffixes = MagicSuffix.All;
        IReadOnlyList<ParcelSuffix> endings = ParcelSuffix.All;
        Assert.NotEmpty(suffixes);
        Assert.NotEmpty(endings);

        IReadOnlyList<int> services = await universe.PlayAsync(Scenario.HappyDay);
        Assert.NotEmpty(services);
    }

    private static async Task ShipAsync(Universe universe)
    {
        universe.Hub.RegisterCarrier(new CarrierApp
        {
            Name = "jacaranda-tracking",
            Version = "1.x",
            BaseAddress = new Uri("http://127.0.0.1:3000/"),
        });
        IReadOnlyList<HubPackage> packages = await universe.Hub.InvoiceAsync(new HubOrder
        {
            OrderId = "1043250000187-01",
            Invoice = new HubInvoice { Number = "000184532", Value = 389.90m },
            Packages = [new NewHubPackage { Id = "pacote-1" }],
        });

        IReadOnlyList<HubCarrier> carriers = universe.Hub.Carriers;
        HubPackage package = universe.Hub.GetPackage("pacote-1");
        IReadOnlyList<HubPackage> ofTheOrder = universe.Hub.GetPackages("1043250000187-01");
        Assert.Equal([package], packages);
        Assert.Equal(packages, ofTheOrder);
        Assert.Single(carriers);

        IReadOnlyList<HubJournalEntry> journal = universe.Hub.Journal;
        Assert.Single(journal);
    }

    private static void Fail(TrackingEmulator emulator)
    {
        ActiveFault limited = emulator.Faults.Add(Faults.TooManyRequests with { Requests = FaultTarget.Login }, times: 1, skip: 2);
        ActiveFault down = emulator.Faults.ForUniverse("minha-loja").Add(new EmulatorFault("maintenance")
        {
            Requests = FaultTarget.At("GET", "/receiver/services/{id}"),
            Status = 503,
            Headers = new Dictionary<string, string> { ["Retry-After"] = "5" },
            Delay = TimeSpan.FromSeconds(5),
        });
        Assert.Equal([down], emulator.Faults.ForUniverse("minha-loja").Active);

        IReadOnlyList<ActiveFault> active = emulator.Faults.Active;
        emulator.Faults.Remove(limited.Id);
        emulator.Faults.ForUniverse("minha-loja").Clear();
        Assert.Equal([limited], active);

        IReadOnlyList<JournalEntry> found = emulator.Journal.Find(RequestMatcher.Create().UsingPost().WithJson("username", "minha-loja"));
        emulator.Journal.ForUniverse("minha-loja").Verify(RequestMatcher.Create().WithPath("/receiver/services/{id}"), Times.Never);
        Assert.Empty(found);

        emulator.Journal.Clear();
    }

    private static async Task CopyAsync(TrackingEmulator emulator, Universe universe)
    {
        await using (var file = File.Create("minha-loja.log"))
            await universe.ExportAsync(file);

        await using (var file = File.OpenRead("minha-loja.log"))
            await emulator.ImportUniverseAsync("copia", file);
        Assert.Equal(universe.Events.Count, emulator.GetOrCreateUniverse("copia").Events.Count);

        Universe fork = emulator.ForkUniverse("minha-loja", "outro-fim", atSequence: 3);
        Assert.Equal(3, fork.Events.Count);
    }

    private static void Create(Universe universe, int services) => universe.Services.Create(
    [
        .. Enumerable.Range(0, services).Select(_ => new ServiceDetails
        {
            Type = "Entrega",
            Customer = new CustomerDetails { LegalType = "PF", Street = "Rua Augusta", PostalCode = "01305-000" },
        }),
    ]);
}
