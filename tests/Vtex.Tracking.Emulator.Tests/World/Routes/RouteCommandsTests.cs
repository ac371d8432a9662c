using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class RouteCommandsTests
{
    private readonly Universe _universe = Worlds.Create();

    [Fact]
    public void A_route_puts_its_services_in_the_order_given()
    {
        _universe.Services.Create([Worlds.Service()]);
        _universe.Schedule(services: 2);
        _universe.Schedule(services: 1);

        Assert.Equal([2, 3], _universe.State.Routes.Get(1).ServiceIds);
        Assert.Equal([4], _universe.State.Routes.Get(2).ServiceIds);
        var stops = Enumerable.Range(2, 3).Select(id => Assert.Single(_universe.State(id).RouteItems)).ToList();
        Assert.Equal([(1, 1, 1), (2, 1, 2), (3, 2, 1)], stops.Select(stop => (stop.Id, stop.RouteId, stop.Index)));
        Assert.All(Enumerable.Range(2, 3), id => Assert.Equal(ServiceStatus.Routed, _universe.State(id).Status));
        Assert.Equal(ServiceStatus.Active, _universe.State(1).Status);
    }

    [Fact]
    public async Task The_list_by_route_filters_on_the_day_of_the_route_and_the_stage_of_the_stop()
    {
        var tomorrow = Moments.Noon.AddDays(1);
        _universe.Services.Schedule(
        [
            new ScheduledRoute(Worlds.Route(), [Worlds.Service()]),
            new ScheduledRoute(Worlds.Route(date: tomorrow), [Worlds.Service(), Worlds.Service(), Worlds.Service()]),
        ]);
        var driver = _universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(2);
        await driver.StartAsync(3);
        await driver.DeliverAsync(3);

        Assert.Equal([1], List(Moments.Noon, LabelSet.All));
        Assert.Equal([2, 3, 4], List(tomorrow, LabelSet.All));
        Assert.Equal([4], List(tomorrow, LabelSet.Of([(int)StopStage.Waiting])));
        Assert.Equal([2], List(tomorrow, LabelSet.Of([(int)StopStage.InProgress])));
        Assert.Equal([3], List(tomorrow, LabelSet.Of([(int)StopStage.Delivered])));
    }

    private IEnumerable<int> List(DateTimeOffset time, LabelSet stages)
    {
        var day = BrasiliaTime.DayOf(time);
        return _universe.Services.ListByRouteDate(new DayRange(day, day), stages, new PageRequest(1, 25))
            .Items.Select(view => view.Service.Id);
    }
}
