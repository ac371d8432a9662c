using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class EstimateTests
{
    [Fact]
    public async Task The_first_start_estimates_every_stop_in_order()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 3);
        await universe.GetDriver(Worlds.DriverName).StartAsync(1);

        var estimates = Enumerable.Range(1, 3).Select(id => universe.State(id).Estimate!).ToList();
        Assert.All(estimates, estimate => Assert.Equal(estimate.Initial, estimate.Current));
        Assert.True(estimates[0].Current > Moments.Noon);
        Assert.True(estimates[1].Current >= estimates[0].Current + universe.Options.ServiceTime);
        Assert.True(estimates[2].Current >= estimates[1].Current + universe.Options.ServiceTime);
    }

    [Fact]
    public async Task One_late_stop_delays_those_after_it()
    {
        var universe = Worlds.Create();
        universe.Schedule(services: 3);
        var driver = universe.GetDriver(Worlds.DriverName);
        await driver.StartAsync(1);
        var first = universe.State(3).Estimate!;

        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(5));
        await driver.DeliverAsync(1);
        await driver.StartAsync(2);

        var later = universe.State(3).Estimate!;
        Assert.Equal(first.Initial, later.Initial);
        Assert.True(later.Current > Moments.Noon.AddHours(5));
    }

    [Fact]
    public async Task What_was_posted_with_a_place_is_estimated_to_that_place()
    {
        var universe = Worlds.Create();
        var near = Worlds.Service() with { Latitude = -23.5, Longitude = -46.6 };
        var far = Worlds.Service() with { Latitude = -22.9, Longitude = -43.2 };
        universe.Services.Schedule([new ScheduledRoute(Worlds.Route(), [near, far])]);
        await universe.GetDriver(Worlds.DriverName).StartAsync(1);

        Assert.InRange(universe.State(2).Estimate!.Meters, 400_000, 520_000);
    }
}
