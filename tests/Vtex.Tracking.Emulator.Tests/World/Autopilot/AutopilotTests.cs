using Vtex.Tracking.Emulator.World.Shipper;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class AutopilotTests
{
    [Fact]
    public async Task It_drives_a_scheduled_route_to_its_end()
    {
        var universe = Worlds.Create(new UniverseOptions { Autopilot = new() });
        universe.Services.Schedule([new ScheduledRoute(
            Worlds.Route(date: Moments.Noon.AddDays(1)), [.. Enumerable.Range(0, 20).Select(_ => Worlds.Service())])]);

        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(12));
        Assert.All(universe.State.Services.All, service => Assert.Equal(ServiceStatus.Routed, service.Status));
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(2));

        Assert.Equal(RouteStatus.Finished, universe.State.Routes.Get(1).Status);
        Assert.All(universe.State.Services.All, service => Assert.NotNull(service.CurrentStop!.Left));
        var starts = universe.State.Services.All.Select(service => service.CurrentStop!.DisplacementStarted!.Value).ToList();
        Assert.Equal(starts.Order(), starts);
        Assert.Equal(8, starts[0].ToOffset(TimeSpan.FromHours(-3)).Hour);
    }

    [Fact]
    public async Task Its_drivers_take_what_waits_and_try_again_until_it_is_delivered_or_returned()
    {
        var universe = Worlds.Create(new UniverseOptions { Autopilot = new() { Drivers = 3, DeliveredShare = 0.5 } });
        universe.Services.Create([.. Enumerable.Range(0, 200).Select(_ => Worlds.Service())]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(20));

        var services = universe.State.Services.All.ToList();
        Assert.All(services, service => Assert.True(service.Status is ServiceStatus.Delivered or ServiceStatus.ReturnedToSender));
        Assert.All(services, service => Assert.InRange(service.Attempts, 1, 3));
        Assert.InRange(services.Count(service => service.Status == ServiceStatus.ReturnedToSender), 5, 60);
    }

    [Theory]
    [InlineData(7, true)]
    [InlineData(8, false)]
    public async Task The_seed_decides_the_outcomes(ulong seed, bool same)
    {
        Assert.Equal(same, (await OutcomesAsync(7)).SequenceEqual(await OutcomesAsync(seed)));
    }

    [Fact]
    public async Task It_goes_along_with_what_is_done_by_hand()
    {
        var universe = Worlds.Create(new UniverseOptions { Autopilot = new() { DeliveredShare = 1 } });
        universe.Schedule(services: 3);
        await universe.BackOffice.CancelAsync(2);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(1));

        Assert.Equal(
            [ServiceStatus.Delivered, ServiceStatus.CancelledByBackOffice, ServiceStatus.Delivered],
            universe.State.Services.All.Select(service => service.Status));
    }

    private static async Task<List<ServiceStatus>> OutcomesAsync(ulong seed)
    {
        var universe = Worlds.Create(new UniverseOptions { Seed = seed, Autopilot = new() { DeliveredShare = 0.5 } });
        universe.Schedule(services: 20);
        await universe.Clock.AdvanceAsync(TimeSpan.FromDays(2));
        return [.. universe.State.Services.All.Select(service => service.Status)];
    }
}
