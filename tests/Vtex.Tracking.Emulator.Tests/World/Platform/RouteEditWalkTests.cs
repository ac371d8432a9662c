using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World.Platform;

/// <summary>Random changes of routes on the platform, between the work of their drivers.</summary>
public sealed class RouteEditWalkTests
{
    private const int Services = 8;

    [Fact]
    public void Whatever_is_changed_routes_keep_their_rules() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(60).WithReplay(1604, 17),
        Prop.ForAll(Gen.ArrayOf(Step.Random).Resize(50).ToArbitrary(), Walk));

    private static void Walk(Step[] steps)
    {
        var universe = Worlds.Create();
        universe.Account.Drivers.CreateAsync(new DriverDetails { Username = "loja-eva", FirstName = "Eva", LastName = "Sá", Email = "eva@loja.example" }).Wait();
        universe.Services.Create([.. Enumerable.Range(1, Services).Select(id => Worlds.Service($"{id}"))]);
        foreach (var step in steps)
        {
            var before = universe.State.Services.All.ToList();
            var events = universe.Events.Count;
            try
            {
                Do(universe, step);
            }
            catch (WorldRuleException)
            {
                Assert.Equal(events, universe.Events.Count);
            }

            CheckRoutes(universe);
            if (step.IsEdit)
                Assert.All(before.Where(IsFinal), service => Assert.Equal(service.Status, universe.State(service.Id).Status));
        }

        CheckReplay(universe);
    }

    private static bool IsFinal(DeliveryService service) =>
        ServiceLifecycle.IsFinished(service.Status) && service.Status != ServiceStatus.NotDelivered;

    private static void Do(Universe universe, Step step)
    {
        var routes = universe.State.Routes.NextId - 1;
        var route = routes == 0 ? 1 : (step.Route % routes) + 1;
        var driver = new NewRoute { Driver = "loja-eva", Date = Moments.Noon.AddDays(step.Route % 3) };
        switch (step.Kind)
        {
            case 0: universe.PlatformRoutes.CreateAsync(driver, step.Services, step.Flag).Wait(); break;
            case 1 or 2 or 3: universe.PlatformRoutes.ChangeAsync(route, new RouteChange { Services = step.Services, IsOrdered = step.Flag }).Wait(); break;
            case 4: universe.PlatformRoutes.ChangeAsync(route, new RouteChange { Date = new DateOnly(2026, 11, 21).AddDays(step.Route % 4) }).Wait(); break;
            case 5: Delete(universe, route); break;
            case 6: universe.ExecuteAsync(step.Service, new StartDisplacement()).Wait(); break;
            case 7: universe.ExecuteAsync(step.Service, step.Flag ? new Deliver() : new Fail(new DeliveryFailure { Reason = "Destinatário ausente" })).Wait(); break;
            default: universe.ExecuteAsync(step.Service, new PutOnRoute(route)).Wait(); break;
        }
    }

    private static void Delete(Universe universe, int route)
    {
        var services = universe.State.Routes.Find(route) is { } known ? universe.State.OpenServices(known).Select(service => service.Id).ToList() : [];
        universe.PlatformRoutes.DeleteAsync(route).Wait();
        Assert.All(services, id => Assert.Equal(ServiceStatus.Active, universe.State(id).Status));
    }

    private static void CheckRoutes(Universe universe)
    {
        var state = universe.State;
        var open = state.Routes.All.Where(route => route.Status == RouteStatus.Active).SelectMany(state.OpenServices).Select(service => service.Id).ToList();
        Assert.Equal(open.Count, open.Distinct().Count()); // a service is on one open route at most
        Assert.Equal(
            state.Services.All.Where(service => service.Status is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused).Select(service => service.Id),
            open.Order());
        foreach (var route in state.Routes.All)
        {
            Assert.Equal(route.ServiceIds.Length, route.ServiceIds.Distinct().Count());
            Assert.Equal(Enumerable.Range(1, route.ServiceIds.Length), universe.PlatformRoutes.Find(route.Id)!.Services.Select(service => service.Position));
            var indexes = state.OpenServices(route).Select(service => service.CurrentStop!.Index).ToList();
            Assert.Equal(indexes.Order(), indexes);
            Assert.Equal(!state.OpenServices(route).Any(), state.Routes.IsDone(route.Id));
            Assert.True(route.Status != RouteStatus.Active || state.OpenServices(route).Any(), "a route outlived its last stop");
        }
    }

    private static void CheckReplay(Universe universe)
    {
        var again = new Universe(universe.Name, universe.Clock, universe.Options);
        again.Replay(universe.Events);
        foreach (var route in universe.State.Routes.All)
            Assert.Equal(route.ServiceIds.AsEnumerable(), again.State.Routes.Get(route.Id).ServiceIds.AsEnumerable());
        foreach (var service in universe.State.Services.All)
            Assert.Equal(service.RouteItems.AsEnumerable(), again.State.Services.Get(service.Id).RouteItems.AsEnumerable());
    }

    /// <summary>One step: what is done, to which route and services.</summary>
    private sealed record Step(int Kind, int Route, int Service, int[] Services, bool Flag)
    {
        public static Gen<Step> Random { get; } =
            from kind in Gen.Choose(0, 8)
            from route in Gen.Choose(0, 20)
            from service in Gen.Choose(1, RouteEditWalkTests.Services)
            from services in Gen.Shuffle(Enumerable.Range(1, RouteEditWalkTests.Services).ToArray())
            from count in Gen.Choose(0, 5)
            from flag in Gen.Choose(0, 2)
            select new Step(kind, route, service, [.. services.Take(count)], flag == 0);

        public bool IsEdit => Kind is < 6;
    }
}
