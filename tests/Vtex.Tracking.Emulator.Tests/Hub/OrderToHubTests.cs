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
}
