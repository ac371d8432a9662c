using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class WorldStateTests
{
    [Fact]
    public async Task The_log_alone_makes_the_same_state_again()
    {
        var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service("A", "1", Worlds.Customer("C-1"))]);
        universe.Schedule(services: 2);
        universe.Services.RemovePackingList("A", "1");
        var driver = universe.GetDriver(Worlds.DriverName);
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        await driver.StartAsync(2);
        await driver.DeliverAsync(2);
        await driver.StartAsync(3);
        await driver.FailAsync(3, new DeliveryFailure { Reason = "Endereço errado" });

        var replayed = new WorldState(new UniverseOptions());
        foreach (var happened in universe.Events)
            replayed.Apply(happened);

        for (var id = 1; id <= 3; id++)
            Assert.Equivalent(universe.State(id), replayed.Services.Get(id), strict: true);
        Assert.Equivalent(universe.State.Routes.Get(1), replayed.Routes.Get(1), strict: true);
        Assert.Equivalent(universe.State.Customers.Get(1), replayed.Customers.Get(1), strict: true);
    }

    [Fact]
    public async Task Events_carry_their_place_and_the_time_of_the_clock()
    {
        var universe = Worlds.Create();
        universe.Services.Create([Worlds.Service()]);
        await universe.Clock.AdvanceAsync(TimeSpan.FromHours(1), TestContext.Current.CancellationToken);
        universe.Services.Create([Worlds.Service()]);

        Assert.Equal([1, 2], universe.Events.Select(e => e.Sequence));
        Assert.Equal([0, 60], universe.Events.Select(e => (e.At - Moments.Noon).TotalMinutes));
    }
}
