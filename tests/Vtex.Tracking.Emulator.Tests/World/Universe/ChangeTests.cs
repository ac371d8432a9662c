using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.Tests.Storage;
using Vtex.Tracking.Emulator.World.Drivers;
using Vtex.Tracking.Emulator.World.Scheduling;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.Timelines;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>A change happens as a whole or not at all, and a universe that fails leaves the others alone.</summary>
public sealed class ChangeTests
{
    private static readonly DueItem Impossible = new((DueKind)99, 7);

    [Fact]
    public async Task A_change_that_throws_after_its_first_event_leaves_nothing()
    {
        using var clock = new EmulatorClock(Moments.Noon);
        var universe = new Universe("loja", clock, new UniverseOptions());
        universe.Schedule(2);
        var (before, told) = (universe.Events, 0);
        using var watching = universe.ChangeListeners.Add(() => told++);

        var happened = clock.AdvanceAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Throws<InvalidTimeZoneException>(() => universe.Do(() =>
        {
            universe.Services.Register(Worlds.Service("9"));
            universe.Append(new TimelinePlanned(1, [new TimelineStep(TimeSpan.Zero, new StartDisplacement())]));
            universe.Append(new DriverRegistered(new DriverDetails { Username = "outra" }));
            throw new InvalidTimeZoneException();
        }));

        Assert.Equal(before, universe.Events);
        Assert.Empty(await happened);
        Assert.Equal(0, told);
        Assert.Null(universe.Failure);
        Assert.Empty(universe.Services.FindByInvoice("9"));
        Assert.Throws<WorldRuleException>(() => universe.GetDriver("outra"));
        Assert.Empty(await clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken));
        Assert.Equal(3, universe.Services.Create([Worlds.Service()]).Single());
        Assert.Equal(1, told);
    }

    [Fact]
    public void Whatever_throws_wherever_the_state_is_what_the_log_adds_up_to() => Prop.ForAll(
        Gen.Choose(0, 12).ListOf(20).ToArbitrary(), Gen.Choose(0, 40).ToArbitrary(), (steps, fails) =>
        {
            var universe = Worlds.Create();
            var done = 0;
            foreach (var step in steps)
            {
                try
                {
                    universe.Do(() =>
                    {
                        for (var i = 0; i < 3; i++)
                        {
                            Take(universe, step + i);
                            if (++done % (fails + 1) == fails)
                                throw new TimeoutException();
                        }
                    });
                }
                catch (Exception failure) when (failure is TimeoutException or WorldRuleException)
                {
                    // What is left must be whole all the same.
                }
            }

            var again = Worlds.Create();
            again.Replay(universe.Events);
            Assert.Equal(
                universe.State.Services.All.Select(service => (service.Id, service.Status, service.RouteItems.Length)),
                again.State.Services.All.Select(service => (service.Id, service.Status, service.RouteItems.Length)));
            Assert.Equal(universe.State.Routes.All.Select(route => (route.Id, route.Status)), again.State.Routes.All.Select(route => (route.Id, route.Status)));
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(60));

    [Fact]
    public async Task What_fails_when_it_is_due_stops_its_universe_only()
    {
        await using var emulator = TrackingEmulator.CreateInMemory(new() { StartTime = Samples.Start });
        var (broken, sound) = (emulator.GetOrCreateUniverse("a-broken"), emulator.GetOrCreateUniverse("b-sound"));
        foreach (var universe in new[] { broken, sound })
            universe.Services.Create([Samples.Service(1, "1-DELIVERED")]);
        broken.Do(() => broken.State.Schedule.Set(Impossible, Samples.Start.AddMinutes(45)));

        await emulator.Clock.AdvanceAsync(TimeSpan.FromDays(1), TestContext.Current.CancellationToken);

        Assert.Equal(ServiceStatus.Delivered, sound.State(1).Status);
        Assert.Null(sound.Failure);
        Assert.Equal(ServiceStatus.Routed, broken.State(1).Status);
        Assert.Equal("What was due at 2026-03-02T12:45:00.0000000+00:00 failed (99 7). InvalidOperationException", broken.Failure);
        Assert.Contains("takes no further change", Assert.Throws<EventPersistenceException>(() => broken.Services.Create([Samples.Service(2)])).Message);
        Assert.Equal(emulator.Clock.GetUtcNow(), Samples.Start.AddDays(1));
        using var client = new HttpClient(emulator.CreateHandler());
        var told = await client.GetStringAsync(new Uri(emulator.BaseAddress, "_emulator/universes/a-broken"), TestContext.Current.CancellationToken);
        Assert.Contains("\"failure\":\"What was due at 2026-03-02T12:45:00.0000000", told);
        Assert.DoesNotContain("failure", await client.GetStringAsync(
            new Uri(emulator.BaseAddress, "_emulator/universes/b-sound"), TestContext.Current.CancellationToken));
        Assert.Null(emulator.ResetUniverse("a-broken").Failure);
        emulator.GetOrCreateUniverse("a-broken").Services.Create([Samples.Service(1)]);
    }

    private static void Take(Universe universe, int step)
    {
        switch (step)
        {
            case 0 or 1 or 2 or 3: universe.Services.Register(Worlds.Service(step.ToString(System.Globalization.CultureInfo.InvariantCulture))); break;
            case 4: universe.Services.Schedule([new ScheduledRoute(Worlds.Route(), [Worlds.Service()])]); break;
            case 5: universe.Actions.Execute(1, new JoinRoute("ana")); break;
            case 6: universe.Actions.Execute(2, new JoinRoute("ana")); break;
            case 7: universe.Actions.Execute(1, new StartDisplacement()); break;
            case 8: universe.Actions.Execute(1, new Fail(new DeliveryFailure { Reason = "x" })); break;
            case 9: universe.Actions.Execute(2, new DeleteService()); break;
            case 10: universe.Routes.Cancel(1); break;
            default: universe.Timelines.Plan(1, [new TimelineStep(TimeSpan.FromHours(1), new Arrive())]); break;
        }
    }
}
