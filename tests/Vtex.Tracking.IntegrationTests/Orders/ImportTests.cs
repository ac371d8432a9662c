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
            session.Orders.ImportAsync(SampleOrders.External(), SampleOrders.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(15) }, Ct), cancellationToken: Ct);

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
                session.Orders.ImportAsync(SampleOrders.External(), SampleOrders.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(15) }, Ct), cancellationToken: Ct);
        }

        Assert.Single(session.Universe.Orders.All);
        Assert.Single(session.Wire.Calls, call => call.StartsWith("InvoiceOrder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_process_that_authorizes_first_does_not_end_an_import()
    {
        await using var session = new OrdersSession();
        using var wire = new AuthorizingFirst(session);
        using var orders = Client(session, wire);

        var imported = await session.Emulator.Clock.AdvanceUntilAsync(
            orders.ImportAsync(SampleOrders.External(), SampleOrders.Invoice(), new() { PollInterval = TimeSpan.FromMinutes(15) }, Ct), cancellationToken: Ct);

        Assert.True(imported.IsInvoiced);
        Assert.Contains("FulfillOrder 400", session.Wire.Calls);
    }

    [Fact]
    public async Task A_refusal_ends_an_import_where_nobody_took_the_order_further()
    {
        await using var session = new OrdersSession();
        using var wire = new RefusingAuthorization(session.Wire);
        using var orders = Client(session, wire);

        await Assert.ThrowsAsync<VtexRequestRejectedException>(() => session.Emulator.Clock.AdvanceUntilAsync(
            orders.ImportAsync(SampleOrders.External(), SampleOrders.Invoice(), null, Ct), cancellationToken: Ct));
        Assert.Equal(1, wire.Refused);
    }

    private static VtexOrdersClient Client(OrdersSession session, HttpMessageHandler wire) => new(
        new VtexOrdersOptions
        {
            BaseAddress = session.Emulator.BaseAddress,
            AppKey = OrdersSession.AppKey,
            AppToken = "segredo",
            AffiliateId = "MKP",
            TimeProvider = session.Emulator.Clock,
        },
        wire);

    /// <summary>Refuses to authorize an order.</summary>
    private sealed class RefusingAuthorization(HttpMessageHandler inner) : DelegatingHandler(inner)
    {
        public int Refused { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (!request.RequestUri!.AbsolutePath.EndsWith("/fulfill", StringComparison.Ordinal))
                return base.SendAsync(request, cancellationToken);
            Refused++;
            return Task.FromResult(new HttpResponseMessage(System.Net.HttpStatusCode.BadRequest) { RequestMessage = request });
        }
    }

    /// <summary>Authorizes an order, as another process would, right before a client does.</summary>
    private sealed class AuthorizingFirst(OrdersSession session) : DelegatingHandler(session.Wire)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (request.RequestUri!.AbsolutePath.EndsWith("/fulfill", StringComparison.Ordinal))
                await session.Universe.Orders.AuthorizeFulfillmentAsync("MKP-2031915");
            return await base.SendAsync(request, cancellationToken);
        }
    }
}
