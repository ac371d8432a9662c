namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class OrderUpdateTests
{
    private readonly Universe _universe = Worlds.Create(StoreOrders.Options);

    private StorePackage Package => _universe.Orders.Get(StoreOrders.Id).Packages[0];

    [Fact]
    public async Task The_order_is_told_how_its_service_goes()
    {
        await _universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true });
        await _universe.InvoiceAsync();
        Assert.Null(Package.Shipment);

        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "ana", Date = Moments.Noon }, [1]);
        Assert.Equal(("1", "ana", null), (Package.Shipment?.TrackingNumber, Package.Shipment?.Courier, Package.Shipment?.DispatchedDate));
        Assert.EndsWith("/loja/1", Package.Shipment?.TrackingUrl, StringComparison.Ordinal);
        Assert.Single(Package.Events);

        await AdvanceAsync();
        await _universe.GetDriver("ana").StartAsync(1);
        Assert.Equal(_universe.Clock.GetUtcNow(), Package.Shipment?.DispatchedDate);
        await AdvanceAsync();
        await _universe.GetDriver("ana").FailAsync(1, new DeliveryFailure { Reason = "Destinatário ausente" });
        Assert.Contains("Destinatário ausente", Package.Events[^1].Description, StringComparison.Ordinal);
        Assert.False(Package.IsDelivered);

        await AdvanceAsync();
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "ana", Date = Moments.Noon }, [1]);
        await AdvanceAsync();
        await _universe.GetDriver("ana").StartAsync(1);
        await _universe.GetDriver("ana").PauseAsync(1);
        await AdvanceAsync();
        await _universe.GetDriver("ana").ResumeAsync(1);
        await AdvanceAsync();
        await _universe.GetDriver("ana").DeliverAsync(1);

        Assert.Equal((true, _universe.Clock.GetUtcNow()), (Package.IsDelivered, Package.DeliveredDate));
        Assert.Equal(7, Package.Events.Count);
        Assert.Distinct(Package.Events.Select(told => told.Description));
        Assert.Equal(("São Paulo", "SP"), (Package.Events[0].City, Package.Events[0].State));
        Assert.All(_universe.Integration.Explain(StoreOrders.Id).Packages[0].Update, check => Assert.Equal(RuleResult.Passed, check.Result));
    }

    [Fact]
    public async Task A_service_that_ends_without_a_route_is_told_with_its_number()
    {
        await _universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true });
        await _universe.InvoiceAsync();
        await _universe.BackOffice.FinishByHandAsync(1, ServiceStatus.Delivered, "Comprovante entregue em papel");
        Assert.Equal(("1", true), (Package.Shipment?.TrackingNumber, Package.IsDelivered));
    }

    [Fact]
    public async Task Updates_are_off_by_default_and_only_four_statuses_are_told()
    {
        await _universe.ActivateAsync();
        await _universe.InvoiceAsync();
        await _universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "ana", Date = Moments.Noon }, [1]);
        Assert.Null(Package.Shipment);
        Assert.Equal(UpdateRule.UpdatesSwitchedOn, Failed());

        await _universe.ActivateAsync(new IntegrationSettings { UpdateOrders = true });
        Assert.Equal(UpdateRule.OrderTookIt, Failed()); // it came when they were off
        await _universe.BackOffice.CancelAsync(1);
        Assert.Null(Package.Shipment);
        Assert.Equal(UpdateRule.StatusIsTold, Failed());
    }

    [Fact]
    public async Task Without_a_service_there_is_nothing_to_tell()
    {
        await _universe.InvoiceAsync();
        Assert.Equal(UpdateRule.Imported, Failed());
    }

    private UpdateRule? Failed() =>
        _universe.Integration.Explain(StoreOrders.Id).Packages[0].Update.FirstOrDefault(check => check.Result == RuleResult.Failed)?.Rule;

    private async Task AdvanceAsync() => await _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(7), TestContext.Current.CancellationToken);
}
