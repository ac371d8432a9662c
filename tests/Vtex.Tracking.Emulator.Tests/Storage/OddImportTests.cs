using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Storage;
using Vtex.Tracking.Emulator.Tests.World;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.HubCalls;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>A log with right checksums and wrong contents is refused, or works for ever.</summary>
public sealed class OddImportTests
{
    private static readonly CallReport Answered = new(new CallResult(CallFault.None, 200), 0, []);

    [Trait("Category", "Slow")]
    [Fact]
    public async Task It_is_refused_or_works_for_ever()
    {
        // The same logs each time, so that chance does not decide what lands; other seeds are for those who look for faults.
        var accepted = await CountAcceptedAsync(Config.QuickThrowOnFailure.WithMaxTest(400).WithReplay(2026, 1131));

        Assert.True(accepted is > 20 and < 380, $"{accepted} of 400 were accepted, which tests one side only.");
    }

    /// <summary>A service that an import finds on a route already is not put on it again.</summary>
    [Theory]
    [InlineData(18065912722145266619UL, 9082273384479100377UL, 4)]
    public async Task What_failed_once_fails_no_more(ulong seed, ulong gamma, int size) =>
        Assert.Equal(1, await CountAcceptedAsync(Config.QuickThrowOnFailure.WithMaxTest(1).WithReplay(seed, gamma, size)));

    private static async Task<int> CountAcceptedAsync(Config config)
    {
        var lines = await LinesAsync();
        var accepted = 0;
        Prop.ForAll(LogChange.Several(lines.Count).ToArbitrary(), changes =>
        {
            var odd = lines.ToList();
            foreach (var change in changes)
                change.ApplyTo(odd);
            accepted += UseAsync(odd).GetAwaiter().GetResult() ? 1 : 0;
            return true;
        }).Check(config);
        return accepted;
    }

    [Theory]
    [InlineData("""{"universe":"x","events":0,"options":{"users":[null]}}""")]
    [InlineData("""{"universe":"x","events":0,"options":{"users":[{"password":{"base64":"x"}}]}}""")]
    [InlineData("""{"universe":"x","events":0,"options":{"appKeys":[{"key":"x"}]}}""")]
    [InlineData("""{"universe":"x","events":0,"options":{"serviceTime":"3650000.00:00:00"}}""")]
    [InlineData("""{"universe":"x","events":0,"options":{"autopilot":{"deliveredShare":"NaN","startOfDay":"08:00:00","drivers":1,"mostAttempts":1}}}""")]
    [InlineData("""{"universe":"x","events":0}""")]
    [InlineData("""{"events":0,"options":{}}""")]
    [InlineData("null")]
    public async Task Odd_options_are_refused(string header)
    {
        await using var emulator = TrackingEmulator.CreateInMemory();
        using var stream = new MemoryStream(Log([header]));

        await Assert.ThrowsAsync<StorageException>(() => emulator.ImportUniverseAsync("x", stream, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Depth_is_bounded()
    {
        var deep = new string('[', 20_000);
        var lines = await LinesAsync();
        foreach (var odd in new[] { new[] { lines[0], deep }, [lines[0], $$"""{"kind":"RouteCancelled","x":{{deep}}"""], [$$"""{"universe":{{deep}}"""] })
        {
            await using var emulator = TrackingEmulator.CreateInMemory();
            using var stream = new MemoryStream(Log(odd));
            await Assert.ThrowsAsync<StorageException>(() => emulator.ImportUniverseAsync("x", stream, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task A_name_that_no_file_could_tell_from_another_is_refused()
    {
        using var folder = new TestFolder();
        await using var emulator = folder.Open();

        foreach (var name in new[] { "\ud800", "loja\udc00", "\udc00\ud800" })
        {
            Assert.Contains("surrogate", Assert.Throws<WorldRuleException>(() => emulator.GetOrCreateUniverse(name)).Message);
            Assert.Contains("surrogate", Assert.Throws<WorldRuleException>(() => emulator.OpenUniverse(name, new UniverseOptions())).Message);
        }

        Assert.Empty(Directory.GetFiles(folder.Path, "*.log*"));
    }

    // Imports it, and if that is accepted, starts with it again, lets a month pass and does everything to everything.
    private static async Task<bool> UseAsync(IReadOnlyList<string> lines)
    {
        using var folder = new TestFolder();
        await using (var first = folder.Open())
        {
            try
            {
                using var stream = new MemoryStream(Log(lines));
                await first.ImportUniverseAsync("loja", stream, CancellationToken.None);
            }
            catch (Exception refused) when (refused is StorageException or WorldRuleException)
            {
                Assert.Empty(first.Universes);
                return false;
            }
        }

        await using var second = folder.Open();
        Assert.Empty(second.Unreadable);
        var universe = Assert.Single(second.Universes);
        if (universe.Clock.GetUtcNow() < DateTimeOffset.MaxValue.AddDays(-31))
            await universe.Clock.AdvanceAsync(TimeSpan.FromDays(30), CancellationToken.None);
        foreach (var service in universe.State.Services.All.ToList())
        {
            foreach (var action in Actions)
                await TryAsync(() => universe.ExecuteAsync(service.Id, action));
        }

        foreach (var parcel in universe.Parcels.All)
            await TryAsync(() => universe.Parcels.MoveAsync(parcel.Number, "Recife", "PE"));
        foreach (var order in universe.Orders.All)
        {
            universe.Integration.Explain(order.OrderId);
            await TryAsync(() => universe.Orders.InvoiceAsync(order.OrderId, StoreOrders.Invoice(order.Packages.Count > 0 ? order.Packages[0].Invoice.InvoiceNumber ?? "9" : "9")));
        }

        await TryAsync(() => universe.ActivateAsync(new IntegrationSettings { ImportSince = DateTimeOffset.MinValue, UpdateOrders = true }));
        Assert.Null(universe.Failure);
        using var client = new HttpClient(second.CreateHandler());
        foreach (var path in new[] { "", "/routes", "/parcels", "/events?limit=1000", "/drivers", "/holidays", "/justifications", "/hub/carriers", "/hub/packages", "/hub/journal", "/integration", "/invoices", "/quirks", "/orders", "/integration/orders/MKP-1", "/integration/orders/MKP-2" })
        {
            using var answer = await client.GetAsync(new Uri(second.BaseAddress, $"_emulator/universes/loja{path}"));
            Assert.True((int)answer.StatusCode is 200 or 404, $"{path}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        return true;
    }

    private static readonly ServiceAction[] Actions =
    [
        new JoinRoute("ana"), new StartDisplacement(), new PauseDisplacement(), new ResumeDisplacement(), new Arrive(),
        new Fail(new DeliveryFailure { Reason = "x" }), new ReturnToSender(),
        new CorrectStatus(ServiceStatus.Active, "Erro de operação do portador"), new JoinRoute("rui"), new StartDisplacement(),
        new Deliver(new DeliveryReceipt()), new Rate(5), new CancelService("x"),
    ];

    private static async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (WorldRuleException)
        {
            // The rules may well refuse it.
        }
    }

    // An order that became a service, one that waits for its XML, and one that was routed outside.
    private static async Task SellAsync(Universe universe)
    {
        await universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true });
        await universe.Invoices.MakeAsync();
        await universe.Quirks.EnableAsync("ki-605517");
        await PlaceAsync(StoreOrders.New("1"), StoreOrders.Invoice("1"));
        await universe.ExecuteAsync(universe.Integration.FindService("MKP-1")!.Value, new JoinRoute("ana"));
        await universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true, RoutedOutside = true, Carriers = ["42590817000107"] });
        await universe.Integration.RouteAsync(new NewRoute { Driver = "rui", Date = Samples.Start }, ["MKP-2", "MKP-3"]);
        await PlaceAsync(StoreOrders.New("2"), StoreOrders.Invoice("2") with { InvoiceUrl = "http://127.0.0.1:9/2.xml" });
        await PlaceAsync(StoreOrders.New("3"), StoreOrders.Invoice("3") with { EmbeddedInvoice = NfeMaker.Make().ReadText() });

        async Task PlaceAsync(NewStoreOrder order, StoreInvoice invoice)
        {
            var placed = await universe.Orders.PlaceAsync(order);
            await universe.Orders.AuthorizeFulfillmentAsync(placed.OrderId);
            await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
            await universe.Orders.StartHandlingAsync(placed.OrderId);
            await universe.Orders.InvoiceAsync(placed.OrderId, invoice);
        }
    }

    /// <summary>The header and the events of a universe in which much has happened.</summary>
    private static async Task<IReadOnlyList<string>> LinesAsync()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var universe = emulator.OpenUniverse("loja", new UniverseOptions { Autopilot = new AutopilotOptions { Drivers = 1 } });
        await Samples.LiveAsync(universe, emulator.Clock);
        await SellAsync(universe);
        universe.Schedule(2);
        await universe.BackOffice.RegisterHolidayAsync(new DateOnly(2026, 3, 3));
        await universe.BackOffice.RegisterJustificationAsync("Outra");
        await universe.Parcels.RegisterAsync(new NewParcel { PackageId = "p-SECOND-ATTEMPT" });
        universe.Hub.RegisterCarrier(new CarrierApp { Name = "app", BaseAddress = new Uri("http://127.0.0.1:1/") });
        var app = universe.State.Hub.Carrier(1);
        var order = HubOrderCompletion.Complete(new HubOrder { OrderId = "1" }, app, 0, Samples.Start);
        var package = order.Packages[0].Id!;
        universe.Do(() =>
        {
            universe.Append(new OrderInvoiced(1, 1, order));
            universe.Append(new CarrierNotified(1, Samples.Start, 1, [new NotifiedPackage(package, "N1", null, null)], Answered, null));
            universe.Append(new LabelIssued(package));
            universe.Append(new PackageTracked(package, [new HubTrackingEvent(Samples.Start, "x", null, null)]));
            universe.Append(new CarrierPolled(1, Samples.Start, 1, Answered));
            universe.Append(new CarrierCallFailed(1, null, Samples.Start, 1, new CallResult(CallFault.ConnectionRefused), Samples.Start.AddHours(9)));
            universe.Append(new PackageDelivered(package, Samples.Start));
            universe.Append(new CarrierPolled(1, Samples.Start, 1, Answered));
        });
        var text = Encoding.UTF8.GetString(await Samples.ExportAsync(universe));
        string[] lines = [.. text.Split('\n').Skip(1).Where(line => line.StartsWith('{'))];
        return [lines[0].Replace($"\"events\":{lines.Length - 1}", "\"events\":0", StringComparison.Ordinal), .. lines.Skip(1)];
    }

    private static byte[] Log(IReadOnlyList<string> lines)
    {
        using var log = new MemoryStream();
        log.Write(LogHeader.FirstLine);
        foreach (var record in new[] { lines[0], string.Join('\n', lines.Skip(1)) })
        {
            if (record.Length == 0)
                continue;
            var bytes = Encoding.UTF8.GetBytes(record + "\n");
            var head = new byte[RecordHead.Size];
            RecordHead.Of(bytes).Write(head);
            log.Write(head);
            log.Write(bytes);
        }

        return log.ToArray();
    }
}
