using Vtex.Tracking.Emulator;

namespace Vtex.Tracking.IntegrationTests.Orders;

/// <summary>The SDK takes an external order through the four steps against the emulator, unchanged.</summary>
public sealed class ImportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_imported_in_the_four_steps()
    {
        await using var session = new OrdersSession();

        var imported = await session.Emulator.Clock.AdvanceUntilAsync(
            session.Orders.ImportAsync(OrdersSession.External(), OrdersSession.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(15) }, Ct), cancellationToken: Ct);

        Assert.True(imported.IsInvoiced);
        Assert.Equal("MKP-2031915", imported.OrderId);
        Assert.NotNull(imported.Receipt);
        Assert.Equal(OrderStatus.Invoiced, imported.Order.Status);
        var order = Assert.Single(session.Universe.Orders.All);
        Assert.Equal(StoreOrderStatus.Invoiced, order.Status);
        Assert.Equal(("2031915", "MKP"), (order.Details.MarketplaceOrderId, order.Details.AffiliateId));
    }

    [Fact]
    public async Task An_order_that_was_imported_is_left_alone()
    {
        await using var session = new OrdersSession();
        for (var i = 0; i < 2; i++)
        {
            await session.Emulator.Clock.AdvanceUntilAsync(
                session.Orders.ImportAsync(OrdersSession.External(), OrdersSession.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(15) }, Ct), cancellationToken: Ct);
        }

        Assert.Single(session.Universe.Orders.All);
        Assert.Single(session.Wire.Calls, call => call.StartsWith("InvoiceOrder", StringComparison.Ordinal));
    }
}
