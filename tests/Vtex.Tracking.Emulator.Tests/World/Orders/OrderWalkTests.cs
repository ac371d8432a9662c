using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Integration;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.Tests.Storage;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

/// <summary>Whatever is asked of orders in whatever order, their statuses keep to the table.</summary>
public sealed class OrderWalkTests
{
    private const int Orders = 3;
    private const int Acts = 10;

    [Fact]
    public void Statuses_keep_to_the_rules_and_a_replay_gives_the_same() => Check.One(
        Config.QuickThrowOnFailure.WithReplay(2026, 1131), // the same walks each time
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, (Acts * Orders * 4) - 1), 60).ToArbitrary(), WalkAsync));

    private static async Task WalkAsync(int[] steps)
    {
        var universe = Worlds.Create();
        for (var i = 0; i < Orders; i++)
            await universe.Orders.PlaceAsync(StoreOrders.New((i + 1).ToString(CultureInfo.InvariantCulture)) with { Items = [new StoreItem("21407", 1, 100)], Deliveries = [] });
        foreach (var step in steps)
        {
            var before = universe.Orders.All;
            var sequence = universe.LastSequence;
            await TryAsync(universe, step);
            CheckRules(universe, before, sequence);
        }

        var again = Worlds.Create();
        again.Replay(universe.Events);
        Assert.Equal(universe.Orders.All.Select(Shown), again.Orders.All.Select(Shown));
        Assert.Equal(await Samples.ExportAsync(universe), await Samples.ExportAsync(again));
    }

    private static void CheckRules(Universe universe, IReadOnlyList<StoreOrder> before, long sequence)
    {
        Assert.Null(universe.Failure);
        foreach (var order in before.Where(order => order.Status.IsEnd()))
            Assert.Equal(order.Status, universe.Orders.Get(order.OrderId).Status);
        foreach (var order in universe.Orders.All)
        {
            var invoiced = order.Packages.Where(package => !package.Invoice.IsReturn).Sum(package => package.Invoice.Value);
            Assert.InRange(invoiced, 0, order.Value);
            Assert.False(order.Status == StoreOrderStatus.Invoiced && invoiced != order.Value);
            Assert.False(order.Status is StoreOrderStatus.Cancelled && invoiced > 0);
            Assert.False(order.Status is StoreOrderStatus.Handling or StoreOrderStatus.Invoicing && invoiced == order.Value);
            Assert.False(order.Status is StoreOrderStatus.StartHandling or StoreOrderStatus.Cancelling);
        }

        CheckServices(universe);
        var moves = universe.EventsFrom(sequence + 1).OfType<OrderMoved>().GroupBy(moved => moved.OrderId);
        Assert.All(moves, of => Assert.Distinct(of.Select(moved => moved.Status)));
    }

    // One service for each invoice for sale of an invoiced order, never two, and none of what was cancelled.
    private static void CheckServices(Universe universe)
    {
        var imported = universe.Events.OfType<PackageImported>().Select(package => (package.OrderId, package.InvoiceNumber)).ToList();
        Assert.Distinct(imported);
        Assert.Equal(imported.Count, universe.State.Services.Count);
        Assert.All(imported, package =>
        {
            var order = universe.Orders.Get(package.OrderId);
            Assert.Equal(StoreOrderStatus.Invoiced, order.Status);
            Assert.Contains(order.Packages, one => !one.Invoice.IsReturn && one.Invoice.InvoiceNumber == package.InvoiceNumber);
        });
    }

    private static async Task TryAsync(Universe universe, int step)
    {
        var (act, id, variant) = (step % Acts, $"MKP-{(step / Acts % Orders) + 1}", step / Acts / Orders);
        try
        {
            await (act switch
            {
                0 => (Task)universe.Orders.AuthorizeFulfillmentAsync(id),
                1 or 2 => universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(20), TestContext.Current.CancellationToken),
                3 or 4 => universe.Orders.StartHandlingAsync(id),
                5 => universe.Orders.InvoiceAsync(id, new StoreInvoice(variant.ToString(CultureInfo.InvariantCulture), 50) { IsReturn = variant == 3 }),
                6 => universe.Orders.CancelAsync(id, byUser: variant > 1),
                7 => universe.Orders.DenyCancellationAsync(id),
                8 => universe.Integration.SaveAsync(
                    new IntegrationSettings { ImportSince = variant > 1 ? Moments.Noon.AddYears(-1) : null }, variant == 0 ? null : universe.Integration.Token),
                _ => variant > 1
                    ? universe.Orders.ShipAsync(id, "0", new StoreShipment("JAC"))
                    : universe.Orders.TrackAsync(id, "0", new StoreTracking(variant == 0, null, [new("Natal", "RN", "Saiu", Moments.Noon)])),
            });
        }
        catch (WorldRuleException)
        {
            // Refused; then nothing has happened.
        }
    }

    private static string Shown(StoreOrder order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{order} {order.Value} {order.LastChange:O} {order.Authorized:O} {order.Invoiced:O} {order.AllowCancellation} " +
        $"{string.Join(';', order.Packages.Select(package => $"{package} {package.Shipment} {package.IsDelivered} {package.Events.Count}"))} " +
        $"{string.Join(';', order.Cancellations)}");
}
