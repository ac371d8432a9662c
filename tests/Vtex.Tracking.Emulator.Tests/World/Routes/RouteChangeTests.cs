using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class RouteChangeTests
{
    [Fact]
    public async Task A_cancelled_route_sets_its_open_services_free()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 2);
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);
        await universe.BackOffice.CancelRouteAsync(1);

        Assert.Equal(ServiceStatus.Delivered, universe.State(1).Status);
        Assert.Equal(ServiceStatus.Active, universe.State(2).Status);
        Assert.Equal(RouteItemStatus.Cancelled, universe.State(2).CurrentStop!.Status);
        Assert.Equal(RouteStatus.Cancelled, universe.State.Routes.Get(1).Status);
        await Assert.ThrowsAsync<WorldRuleException>(() => universe.BackOffice.CancelRouteAsync(1));
    }

    [Fact]
    public async Task A_failed_service_goes_on_a_new_route_and_keeps_its_history()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        await driver.FailAsync(1, new() { Reason = "Destinatário ausente" });

        var route = await universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon.AddDays(1) }, [1]);
        await universe.GetDriver("rui").StartAsync(1);
        await universe.GetDriver("rui").DeliverAsync(1);

        var service = universe.State(1);
        Assert.Equal(2, service.Attempts);
        Assert.Equal([RouteItemStatus.NotDelivered, RouteItemStatus.Delivered], service.RouteItems.Select(stop => stop.Status));
        Assert.Equal([1, route], service.RouteItems.Select(stop => stop.RouteId));
        Assert.Null(service.NonDeliveryReason);
    }

    [Fact]
    public async Task Nothing_changes_when_one_service_cannot_be_routed()
    {
        var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service(), Worlds.Service()]);
        await universe.BackOffice.CancelAsync(2);
        var events = universe.Events.Count;

        await Assert.ThrowsAsync<WorldRuleException>(() =>
            universe.BackOffice.ScheduleRouteAsync(new NewRoute { Driver = "rui", Date = Moments.Noon }, [1, 2]));
        Assert.Equal(events, universe.Events.Count);
    }

    [Fact]
    public async Task A_route_can_get_another_driver_and_vehicle()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        await universe.BackOffice.ReassignDriverAsync(1, "rui");
        await universe.BackOffice.ReassignVehicleAsync(1, "BRA2E19");

        await Assert.ThrowsAsync<WorldRuleException>(() => universe.GetDriver(Worlds.DriverName).StartAsync(1));
        await universe.GetDriver("rui").StartAsync(1);
        Assert.Equal("BRA2E19", universe.State.Routes.Get(1).Details.VehiclePlate);
    }

    [Fact]
    public async Task Twenty_one_stops_can_be_ordered_and_twenty_two_cannot()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 21);
        universe.Schedule(services: 22);

        await universe.BackOffice.OrderRouteAsync(1);
        Assert.Equal(Enumerable.Range(1, 21), universe.State.Routes.Get(1).ServiceIds.Order());
        Assert.All(universe.State.Routes.Get(1).ServiceIds, (id, i) => Assert.Equal(i + 1, universe.State(id).CurrentStop!.Index));
        var refusal = await Assert.ThrowsAsync<WorldRuleException>(() => universe.BackOffice.OrderRouteAsync(2));
        Assert.Contains("21", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_stops_take_any_order_behind_those_that_have_ended()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 4);
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(2);
        await driver.DeliverAsync(2, new DeliveryReceipt { ReceiverName = "Bia" });

        await universe.BackOffice.OrderRouteAsync(1, [4, 1, 3]);

        Assert.Equal([2, 4, 1, 3], universe.State.Routes.Get(1).ServiceIds.AsEnumerable());
        Assert.All([(4, 2), (1, 3), (3, 4)], place => Assert.Equal(place.Item2, universe.State(place.Item1).CurrentStop!.Index));
        foreach (var wrong in new int[][] { [4, 1], [4, 1, 1], [4, 1, 2, 3], [4, 1, 9] })
            await Assert.ThrowsAsync<WorldRuleException>(() => universe.BackOffice.OrderRouteAsync(1, wrong));
    }

    [Fact]
    public async Task A_route_goes_on_when_a_service_that_was_on_it_is_deleted()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 3);
        await universe.BackOffice.CancelAsync(1);
        await universe.BackOffice.CorrectStatusAsync(1, ServiceStatus.Active, "Erro de operação do portador");
        await universe.BackOffice.DeleteAsync(1);

        await universe.BackOffice.OrderRouteAsync(1);
        await universe.GetDriver(Worlds.DriverName).StartAsync(2);
        Assert.NotNull(universe.State(3).Estimate);
    }
}
