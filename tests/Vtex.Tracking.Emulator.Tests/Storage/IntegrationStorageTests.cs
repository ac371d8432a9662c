using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.World;

namespace Vtex.Tracking.Emulator.Tests.Storage;

/// <summary>Whatever is done between store and VTEX Tracking, an invoice is one service, and a restart or a copy is the same world.</summary>
public sealed class IntegrationStorageTests
{
    private const int Orders = 3;

    private static readonly Func<Universe, int, Task>[] Steps =
    [
        (universe, order) => universe.Orders.PlaceAsync(Order(order)),
        (universe, order) => universe.Orders.AuthorizeFulfillmentAsync(Id(order)),
        (universe, order) => universe.Orders.StartHandlingAsync(Id(order)),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("a")),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("a", 10000)),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("b", 28990) with { EmbeddedInvoice = "<html/>" }),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("a") with { IsReturn = true }),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("c") with { EmbeddedInvoice = NfeMaker.Make().ReadText() }),
        (universe, order) => universe.Orders.InvoiceAsync(Id(order), StoreOrders.Invoice("d") with { InvoiceUrl = "http://127.0.0.1:9/d.xml" }),
        (universe, order) => universe.Orders.CancelAsync(Id(order)),
        (universe, _) => universe.ActivateAsync(new IntegrationSettings { ImportSince = Samples.Start }),
        (universe, _) => universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true }),
        (universe, _) => universe.ActivateAsync(new IntegrationSettings { OnlyWithXml = true, UpdateOrders = true, Carriers = ["42590817000107"] }),
        (universe, _) => universe.ActivateAsync(new IntegrationSettings { RoutedOutside = true, UpdateOrders = true }),
        (universe, _) => universe.Integration.SaveAsync(new IntegrationSettings(), null),
        (universe, order) => universe.Integration.RouteAsync(new NewRoute { Driver = "ana", Date = Samples.Start }, [Id(order)]),
        (universe, order) => universe.ExecuteAsync(order, new JoinRoute("ana")),
        (universe, order) => universe.ExecuteAsync(order, new StartDisplacement()),
        (universe, order) => universe.ExecuteAsync(order, new Deliver(new DeliveryReceipt())),
        (universe, order) => universe.ExecuteAsync(order, new Fail(new DeliveryFailure { Reason = "Destinatário ausente" })),
        (universe, order) => universe.BackOffice.DeleteAsync(order),
        (universe, _) => universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(10)),
    ];

    [Fact]
    public async Task A_copy_from_the_middle_of_an_import_goes_on_with_it()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var universe = emulator.OpenUniverse("loja", StoreOrders.Options);
        await universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true });
        await universe.InvoiceAsync();
        await universe.BackOffice.FinishByHandAsync(1, ServiceStatus.Delivered, "Comprovante entregue em papel");

        for (var last = 0; last <= universe.Events.Count; last++)
        {
            var fork = emulator.ForkUniverse("loja", FormattableString.Invariant($"copia {last}"), last);
            await fork.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);
            Check(fork);
            Assert.Equal(fork.Events.Any(happened => happened.Kind == "ServiceFinishedByHand"), fork.Orders.All.Any(order => order.Packages.Any(package => package.IsDelivered)));
        }
    }

    [Trait("Category", "Slow")]
    [Fact]
    public void Whatever_happens_an_invoice_is_one_service_and_a_restart_is_the_same() => Prop.ForAll(Walks().ToArbitrary(), walk =>
    {
        using var folder = new TestFolder();
        byte[] before;
        using (var first = new Opened(folder))
        {
            var universe = first.Emulator.OpenUniverse("loja", StoreOrders.Options);
            foreach (var (step, order) in walk)
            {
                Try(universe, step, order);
                Check(universe);
            }

            first.Emulator.Clock.AdvanceAsync(TimeSpan.Zero).Wait(); // a call that is due now is answered first
            before = Samples.ExportAsync(universe).GetAwaiter().GetResult();
            var fork = first.Emulator.ForkUniverse("loja", "copia", universe.Events.Count / 2);
            fork.Clock.AdvanceAsync(TimeSpan.FromDays(1)).Wait();
            Check(fork);
        }

        using var second = new Opened(folder);
        var again = second.Emulator.GetOrCreateUniverse("loja");
        Assert.Equal(before, Samples.ExportAsync(again).GetAwaiter().GetResult());
        Check(again);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150).WithReplay(2026, 1131)); // the same walks each time

    private static void Try(Universe universe, int step, int order)
    {
        try
        {
            Steps[step](universe, order).GetAwaiter().GetResult();
        }
        catch (WorldRuleException)
        {
            // Not every step is possible.
        }
    }

    private static void Check(Universe universe)
    {
        Assert.Null(universe.Failure);
        var services = universe.Orders.All.SelectMany(order => order.Packages.Where(package => !package.Invoice.IsReturn)
            .Select(package => universe.Integration.FindService(order.OrderId, package.Invoice.InvoiceNumber))).OfType<int>().ToList();
        Assert.Distinct(services);
        Assert.Equal(services.Count, universe.Integration.Status.Imported);
        Assert.Equal(services.Count, universe.State.Services.NextId - 1); // there are no other services
        foreach (var order in universe.Orders.All)
        {
            var explanation = universe.Integration.Explain(order.OrderId);
            Assert.All(explanation.Packages, package => Assert.True(
                package.ServiceId is null == package.Obstacle is not null, $"{order} {string.Join(' ', package.Import.Select(check => check.Message))}"));
            Assert.All(explanation.Packages, package => Assert.True(package.ServiceId is null || order.Status == StoreOrderStatus.Invoiced));
            Assert.All(order.Packages, package => Assert.Distinct(package.Events.Select(told => told.Description)));
        }
    }

    private static Gen<IReadOnlyList<(int Step, int Order)>> Walks() =>
        from steps in Gen.Choose(0, Steps.Length - 1).Zip(Gen.Choose(1, Orders)).ArrayOf(40)
        select (IReadOnlyList<(int, int)>)[.. Ready(), .. steps];

    // Most walks would not come far without an order that is handled.
    private static IEnumerable<(int, int)> Ready() =>
        Enumerable.Range(1, Orders).SelectMany(order => Enumerable.Range(0, Orders).Select(step => (step, order)));

    private static string Id(int order) => FormattableString.Invariant($"MKP-{order}");

    private static NewStoreOrder Order(int order) => StoreOrders.New(FormattableString.Invariant($"{order}"));

    private sealed class Opened(TestFolder folder) : IDisposable
    {
        public TrackingEmulator Emulator { get; } = folder.Open();

        public void Dispose() => Emulator.DisposeAsync().AsTask().Wait();
    }
}
