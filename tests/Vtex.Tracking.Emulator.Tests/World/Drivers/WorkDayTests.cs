using Vtex.Tracking.Emulator.World.Geography;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class WorkDayTests
{
    [Fact]
    public async Task The_first_start_begins_the_day_and_the_last_end_ends_it()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 2);
        var driver = universe.GetDriver(Worlds.DriverName);

        await driver.StartAsync(1);
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        await driver.DeliverAsync(1);
        await driver.StartAsync(2);
        Assert.True(universe.State.Routes.Get(1).AtWork);
        await universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(30));
        await driver.FailAsync(2, new() { Reason = "Destinatário ausente" });

        var route = universe.State.Routes.Get(1);
        Assert.Equal(RouteStatus.Finished, route.Status);
        Assert.Equal(Moments.Noon, route.WorkDayStarted);
        Assert.Equal(Moments.Noon.AddHours(1), route.WorkDayFinished);
    }

    [Fact]
    public async Task A_driver_is_online_while_at_work()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);

        await driver.StartWorkDayAsync(1);
        Assert.True(universe.State.Drivers[Worlds.DriverName].Online);
        await driver.EndWorkDayAsync(1);
        Assert.False(universe.State.Drivers[Worlds.DriverName].Online);
        Assert.Equal(ServiceStatus.Routed, universe.State(1).Status);
    }

    [Fact]
    public async Task A_day_that_has_begun_cannot_begin_and_one_that_has_not_cannot_end()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);

        await Assert.ThrowsAsync<WorldRuleException>(() => driver.EndWorkDayAsync(1));
        await driver.StartWorkDayAsync(1);
        await Assert.ThrowsAsync<WorldRuleException>(() => driver.StartWorkDayAsync(1));
    }

    [Fact]
    public async Task A_new_work_day_begins_where_the_route_does()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 2);
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        await driver.DeliverAsync(1);
        await driver.EndWorkDayAsync(1);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));
        await driver.StartAsync(2);

        Assert.NotEqual(universe.State(1).CurrentStop!.StartedAt, universe.State(1).CurrentStop!.End!.Position);
        Assert.Equal(universe.State(1).CurrentStop!.StartedAt, universe.State(2).CurrentStop!.StartedAt);
    }

    [Fact]
    public async Task Reported_positions_make_up_the_distance_travelled()
    {
        var universe = Worlds.Create();
        universe.Schedule();
        var driver = universe.GetDriver(Worlds.DriverName);

        await driver.StartAsync(1);
        var from = universe.State(1).CurrentStop!.StartedAt!.Value;
        var corner = new GeoPoint(-23.56, -46.65);
        var door = new GeoPoint(-23.57, -46.66);
        await driver.ReportPositionAsync(corner.Latitude, corner.Longitude, 80);
        await driver.ReportPositionAsync(door.Latitude, door.Longitude);
        await driver.DeliverAsync(1);

        var end = universe.State(1).CurrentStop!.End!;
        Assert.Equal(door, end.Position);
        Assert.Equal((int)Math.Round(from.MetersTo(corner) + corner.MetersTo(door)), end.Meters);
        Assert.Equal(80, universe.State.Drivers[Worlds.DriverName].BatteryPercent);
    }

    [Theory]
    [InlineData(91, 0, 50)]
    [InlineData(double.NaN, 0, 50)]
    [InlineData(0, -180.5, 50)]
    [InlineData(0, 0, 101)]
    public async Task A_position_off_the_earth_is_refused(double latitude, double longitude, int battery)
    {
        var universe = Worlds.Create();
        universe.Schedule();
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() =>
            universe.GetDriver(Worlds.DriverName).ReportPositionAsync(latitude, longitude, battery));
    }
}
