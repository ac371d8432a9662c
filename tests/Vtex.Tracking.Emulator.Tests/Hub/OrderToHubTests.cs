using System.Text.Json.Nodes;
using Vtex.Tracking.Emulator.Tests.World;

namespace Vtex.Tracking.Emulator.Tests.Hub;

/// <summary>An order of the store goes by a carrier's app, or by drivers.</summary>
public sealed class OrderToHubTests
{
    [Fact]
    public async Task An_order_whose_shipping_policy_is_an_app_goes_to_the_hub_and_the_others_do_not()
    {
        await using var session = await HubSession.StartAsync();
        var universe = session.Emulator.GetOrCreateUniverse("loja");
        await universe.ActivateAsync();
        foreach (var order in new[] { StoreOrders.New("1", HubSession.App), StoreOrders.New("2") })
        {
            var placed = await universe.Orders.PlaceAsync(order);
            await universe.Orders.AuthorizeFulfillmentAsync(placed.OrderId);
            await session.AdvanceAsync(0.5);
            await universe.Orders.StartHandlingAsync(placed.OrderId);
            await universe.Orders.InvoiceAsync(placed.OrderId, StoreOrders.Invoice("a", 10000));
            await universe.Orders.InvoiceAsync(placed.OrderId, StoreOrders.Invoice("b", 28990));
        }

        await session.AdvanceAsync(0);

        var packages = session.Hub.GetPackages("MKP-1");
        Assert.Equal(2, packages.Count);
        Assert.All(packages, package => Assert.Equal(HubPackageState.LabelIssued, package.State));
        Assert.Equal((389.90m, "a", "Otávio Lacerda", "SP"), (packages[0].Order.Invoice.Value, packages[0].Order.Invoice.Number, packages[0].Order.Recipient.Name, packages[0].Order.Recipient.Address.State));
        Assert.Equal(ImportRule.NotCarriedByHub, universe.ObstacleOf("MKP-1"));
        Assert.Empty(session.Hub.GetPackages("MKP-2"));
        Assert.Equal(2, universe.State.Services.Count);
        Assert.Single(session.Carrier.Notifications);
    }

    [Fact]
    public async Task What_the_carrier_tells_the_hub_comes_back_to_the_order()
    {
        await using var session = await HubSession.StartAsync();
        var universe = session.Emulator.GetOrCreateUniverse("loja");
        await InvoiceAsync(session, universe);
        var ids = session.Hub.GetPackages(StoreOrders.Id).Select(package => package.Id).ToList();
        var shipment = universe.Orders.Get(StoreOrders.Id).Packages[0].Shipment!;
        Assert.Equal((CarrierServer.NumberOf(ids[0]), $"https://rastreio.example.com/{ids[0]}", HubSession.App, null), (shipment.TrackingNumber, shipment.TrackingUrl, shipment.Courier, shipment.DispatchedDate));
        Assert.False(universe.Orders.Get(StoreOrders.Id).Packages[0].IsTracked);

        session.Carrier.Tell(ids[0], JsonNode.Parse("""{"events":[{"date":"2026-11-21T11:00:00","description":"Em rota","city":"Recife","state":"PE"},{"description":"Postado"}]}""")!);
        await session.AdvanceAsync(2);
        var told = universe.Orders.Get(StoreOrders.Id).Packages[0];
        Assert.Equal(["Postado", "Em rota"], told.Events.Select(one => one.Description));
        var happened = new DateTimeOffset(2026, 11, 21, 11, 0, 0, TimeSpan.FromHours(-3));
        Assert.Equal(new StoreTrackingEvent("Recife", "PE", "Em rota", happened), told.Events[1]);
        Assert.Equal((happened, false), (told.Shipment!.DispatchedDate!.Value, told.IsDelivered));

        session.Carrier.Deliver(ids[1]);
        await session.AdvanceAsync(1);
        var order = universe.Orders.Get(StoreOrders.Id);
        Assert.Equal((false, true), (order.Packages[0].IsDelivered, order.Packages[1].IsDelivered));
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 16, 15, 0, TimeSpan.FromHours(-3)), order.Packages[1].DeliveredDate);
        Assert.Equal("b", order.Packages[1].Invoice.InvoiceNumber);
        Assert.Equal($"The order was told what the app '{HubSession.App}' told the hub.", Assert.Single(universe.Integration.Explain(StoreOrders.Id).Packages[1].Update).Message);
        var copy = session.Emulator.ForkUniverse("loja", "copia").Orders.Get(StoreOrders.Id);
        Assert.Equal(order.Packages.SelectMany(package => package.Events), copy.Packages.SelectMany(package => package.Events));
        Assert.Equal(order.Packages.Select(package => package.Shipment), copy.Packages.Select(package => package.Shipment));
    }

    [Fact]
    public async Task An_order_that_does_not_take_it_says_why_and_takes_the_next()
    {
        await using var session = await HubSession.StartAsync();
        var universe = session.Emulator.GetOrCreateUniverse("loja");
        await InvoiceAsync(session, universe);
        var id = session.Hub.GetPackages(StoreOrders.Id)[0].Id;
        await universe.Quirks.EnableAsync("ki-514557");
        session.Carrier.Tell(id, JsonNode.Parse("""{"events":[{"date":"2026-11-21T11:00:00","description":"Em rota"}]}""")!);
        await session.AdvanceAsync(1);
        var check = Assert.Single(universe.Integration.Explain(StoreOrders.Id).Packages[0].Update);
        Assert.Equal((UpdateRule.OrderTookIt, RuleResult.Failed), (check.Rule, check.Result));
        Assert.StartsWith($"The order did not take what the app '{HubSession.App}' told the hub: ", check.Message, StringComparison.Ordinal);
        Assert.Empty(universe.Orders.Get(StoreOrders.Id).Packages[0].Events);

        await universe.Quirks.DisableAsync("ki-514557");
        session.Carrier.Deliver(id);
        await session.AdvanceAsync(1);
        Assert.True(universe.Orders.Get(StoreOrders.Id).Packages[0].IsDelivered);
        Assert.Equal(RuleResult.Passed, Assert.Single(universe.Integration.Explain(StoreOrders.Id).Packages[0].Update).Result);
    }

    private static async Task InvoiceAsync(HubSession session, Universe universe)
    {
        await universe.Orders.PlaceAsync(StoreOrders.New("1", HubSession.App));
        await universe.Orders.AuthorizeFulfillmentAsync(StoreOrders.Id);
        await session.AdvanceAsync(0.5);
        await universe.Orders.StartHandlingAsync(StoreOrders.Id);
        await universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("a", 10000));
        await universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("b", 28990));
        await session.AdvanceAsync(0);
    }
}
