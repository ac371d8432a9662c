using static Vtex.Tracking.Emulator.StoreOrderStatus;

namespace Vtex.Tracking.Emulator.Tests.World.Orders;

public sealed class OrderCommandsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_by_hand_runs_the_complete_flow()
    {
        var universe = Worlds.Create();
        var order = await universe.Orders.PlaceAsync(ByHand(isPaid: false));
        Assert.Equal((PaymentPending, 38990), (order.Status, order.Value));
        Assert.Matches("^1[0-9]{6}500001-01$", order.OrderId);
        Assert.Equal(order, universe.Orders.Get("seq500001"));
        await universe.Orders.ApprovePaymentAsync(order.OrderId);
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30), Ct);
        await universe.Orders.StartHandlingAsync(order.OrderId);
        order = await universe.Orders.InvoiceAsync(order.OrderId, new StoreInvoice("1", 38990));
        Assert.Equal(Invoiced, order.Status);
        Assert.Equal(
            ["OnOrderCompleted", "WaitingForAuthorization", "PaymentPending", "PaymentApproved", "WindowToCancel", "ReadyForHandling", "StartHandling", "Handling", "Invoicing", "Invoiced"],
            universe.Events.OfType<Emulator.World.Orders.OrderMoved>().Select(moved => $"{moved.Status}"));
    }

    [Fact]
    public async Task The_grace_period_is_the_universe_s()
    {
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.FromHours(2) } });
        var order = await universe.Orders.PlaceAsync(ByHand());
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1), Ct);
        Assert.Equal(WindowToCancel, universe.Orders.Get(order.OrderId).Status);
        await universe.Clock.AdvanceAsync(TimeSpan.FromTicks(1), Ct);
        Assert.Equal(ReadyForHandling, universe.Orders.Get(order.OrderId).Status);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(400), Ct);
        Assert.Equal(ReadyForHandling, universe.Orders.Get(order.OrderId).Status);
    }

    [Fact]
    public async Task Without_a_grace_period_an_order_is_ready_at_once()
    {
        var universe = Worlds.Create(new UniverseOptions { Store = new StoreOptions { GracePeriod = TimeSpan.Zero } });
        Assert.Equal(ReadyForHandling, (await universe.Orders.PlaceAsync(ByHand())).Status);
    }

    [Fact]
    public async Task An_order_whose_prices_differ_waits_for_a_person()
    {
        var universe = Worlds.Create();
        var order = await universe.Orders.PlaceAsync(
            ByHand() with { AffiliateId = "MKP", MarketplaceOrderId = "1", Value = 1, CreatedAsynchronously = true });
        Assert.Equal(WaitingForManualAuthorization, order.Status);
        Assert.Equal(WaitingForFulfillmentAuthorization, (await universe.Orders.AuthorizeByHandAsync("MKP-1")).Status);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.AuthorizeByHandAsync("MKP-1"));
    }

    [Fact]
    public async Task An_order_that_costs_nothing_is_invoiced_by_its_first_invoice()
    {
        var universe = Worlds.Create(StoreOrders.Options);
        await universe.HandleAsync(StoreOrders.New() with { Value = 0 });
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice(value: 0)));
        Assert.Equal(Invoiced, (await universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("1", 990))).Status);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.InvoiceAsync(StoreOrders.Id, StoreOrders.Invoice("2", 990)));
    }

    [Fact]
    public async Task An_order_that_cannot_be_is_refused()
    {
        var universe = Worlds.Create();
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.PlaceAsync(ByHand() with { Items = [] }));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.PlaceAsync(ByHand() with { AffiliateId = "MKP" }));
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.Orders.StartHandlingAsync("MKP-1"));
        Assert.Empty(universe.Events);
    }

    private static NewStoreOrder ByHand(bool isPaid = true) => new()
    {
        Items = [new StoreItem("21407", 1, 37500)],
        Customer = new StoreCustomer { Email = "helena.prado@example.com", FirstName = "Helena", LastName = "Prado" },
        Deliveries = [new StoreDelivery(0, "Expressa", 1490)],
        IsPaid = isPaid,
    };
}
