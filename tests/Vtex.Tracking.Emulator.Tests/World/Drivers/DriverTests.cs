using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class DriverTests
{
    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public async Task A_delivery_leaves_its_marks_on_service_stop_and_route()
    {
        _universe.Schedule(services: 2);
        var driver = _universe.GetDriver(Worlds.DriverName);
        await PassAsync(10);
        await driver.StartAsync(1);
        await PassAsync(20);
        await driver.DeliverAsync(1, new DeliveryReceipt { ReceiverName = "Bia", Pictures = ["https://p/1.jpg"] });

        var service = _universe.State(1);
        Assert.Equal(ServiceStatus.Delivered, service.Status);
        Assert.Equal((At(30), 1), (service.Delivered, service.Attempts));
        Assert.Equal(["https://p/1.jpg"], service.Pictures);
        var stop = Assert.Single(service.RouteItems);
        Assert.Equal((At(10), At(30), At(30)), (stop.DisplacementStarted, stop.Arrived, stop.Left));
        Assert.Equal((RouteItemStatus.Delivered, "Bia"), (stop.Status, stop.Receipt?.ReceiverName));
        var route = _universe.State.Routes.Get(1);
        Assert.Equal((RouteStatus.Active, At(10), null), (route.Status, route.WorkDayStarted, route.WorkDayFinished));
    }

    [Fact]
    public async Task The_end_of_the_last_stop_ends_the_route()
    {
        _universe.Schedule(services: 2);
        var driver = _universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(2);
        await driver.DeliverAsync(2);
        await PassAsync(5);
        await driver.StartAsync(1);
        await PassAsync(5);
        await driver.FailAsync(1, new DeliveryFailure { Reason = "Destinatário ausente", Description = "Tocou 3 vezes" });

        var route = _universe.State.Routes.Get(1);
        Assert.Equal((RouteStatus.Finished, At(0), At(10)), (route.Status, route.WorkDayStarted, route.WorkDayFinished));
        var service = _universe.State(1);
        Assert.Equal((ServiceStatus.NotDelivered, "Destinatário ausente"), (service.Status, service.NonDeliveryReason));
        Assert.Null(service.Delivered);
        Assert.Equal("Tocou 3 vezes", service.RouteItems[0].Failure?.Description);
        Assert.Equal(
            ["WorkDayStarted", "DisplacementStarted", "RouteEstimated", "ServiceDelivered", "DisplacementStarted", "RouteEstimated",
             "ServiceFailed", "WorkDayFinished", "RouteFinished"],
            _universe.Events.SkipWhile(e => e is not WorkDayStarted).Select(e => e.GetType().Name));
    }

    [Fact]
    public async Task An_impossible_move_changes_nothing()
    {
        _universe.Schedule();
        var driver = _universe.GetDriver(Worlds.DriverName);
        var before = _universe.Events.Count;
        await Assert.ThrowsAsync<WorldRuleException>(() => driver.DeliverAsync(1));
        await Assert.ThrowsAsync<WorldRuleException>(() => driver.FailAsync(1, new DeliveryFailure { Reason = "x" }));
        await Assert.ThrowsAsync<WorldRuleException>(() => driver.StartAsync(99));
        await Assert.ThrowsAsync<ArgumentNullException>(() => driver.FailAsync(1, null!));
        Assert.Equal(before, _universe.Events.Count);
    }

    [Fact]
    public async Task A_driver_cannot_act_on_another_drivers_service()
    {
        _universe.Schedule(driver: "ana");
        _universe.Schedule(driver: "bia");
        var refusal = await Assert.ThrowsAsync<WorldRuleException>(() => _universe.GetDriver("bia").StartAsync(1));
        Assert.Contains("'ana's work, not 'bia's", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(ServiceStatus.Routed, _universe.State(1).Status);
    }

    [Fact]
    public void An_unknown_driver_is_refused_with_the_known_ones()
    {
        Assert.Contains("none", Assert.Throws<WorldRuleException>(() => _universe.GetDriver("x")).Message, StringComparison.Ordinal);
        _universe.Schedule(driver: "bia");
        _universe.Schedule(driver: "ana");
        Assert.Contains("ana, bia", Assert.Throws<WorldRuleException>(() => _universe.GetDriver("x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hundred_starts_at_once_start_once()
    {
        _universe.Schedule();
        var driver = _universe.GetDriver(Worlds.DriverName);
        var starts = await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(async () =>
            await Record.ExceptionAsync(() => driver.StartAsync(1)) is null)));
        Assert.Single(starts, started => started);
        Assert.Single(_universe.Events.OfType<WorkDayStarted>());
    }

    private static DateTimeOffset At(int minutes) => Moments.Noon.AddMinutes(minutes);

    private Task<IReadOnlyList<WorldEvent>> PassAsync(int minutes) =>
        _universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(minutes), TestContext.Current.CancellationToken);
}
