using FsCheck;
using FsCheck.Fluent;
using Vtex.Tracking.Emulator.World.Lifecycle;
using Vtex.Tracking.Emulator.World.Listing;
using Vtex.Tracking.Emulator.World.Services;

namespace Vtex.Tracking.Emulator.Tests.World;

public sealed class RandomWalkTests
{
    private static readonly ServiceMove[] AfterTheEnd =
        [ServiceMove.Correct, ServiceMove.Route, ServiceMove.Cancel, ServiceMove.ReturnToSender, ServiceMove.Reschedule];

    [Trait("Category", "Slow")]
    [Fact]
    public void Whatever_is_tried_the_world_keeps_its_rules() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(400),
        Prop.ForAll(RandomMove.Walks(), Walk));

    private static void Walk(RandomMove[] moves)
    {
        var universe = Worlds.Create();
        universe.Services.Create([.. Enumerable.Range(1, RandomMove.Services).Select(id => Worlds.Service($"NF-{id}"))]);
        foreach (var move in moves)
        {
            universe.Clock.AdvanceAsync(TimeSpan.FromMinutes(move.Minutes)).Wait();
            Try(universe, move);
            CheckInvariants(universe);
        }

        CheckReplay(universe);
    }

    private static void Try(Universe universe, RandomMove move)
    {
        var before = universe.State.Services.Find(move.Service)?.Service;
        var events = universe.Events.Count;
        try
        {
            universe.Do(() => universe.Actions.Execute(move.Service, move.Action));
        }
        catch (WorldRuleException)
        {
            Assert.Equal(events, universe.Events.Count);
            Assert.Same(before, universe.State.Services.Find(move.Service)?.Service);
            return;
        }

        var after = universe.State.Services.Find(move.Service)?.Service;
        Assert.Contains(move.Action.Move, ServiceLifecycle.Moves(before!.Status));
        if (after is null)
            return;

        Assert.True(after.RouteItems.Length >= before.RouteItems.Length, "history was lost");
        Assert.Equal(before.RouteItems.Select(stop => stop.Id), after.RouteItems.Take(before.RouteItems.Length).Select(stop => stop.Id));
        if (ServiceLifecycle.IsFinished(before.Status) && after.Status != before.Status)
            Assert.Contains(move.Action.Move, AfterTheEnd);
    }

    private static void CheckInvariants(Universe universe)
    {
        var state = universe.State;
        foreach (var route in state.Routes.All)
        {
            var open = state.OpenServices(route).Count();
            Assert.Equal(open == 0, state.Routes.IsDone(route.Id));
            if (route.Status == RouteStatus.Active)
                Assert.True(open > 0 || route.ServiceIds.IsEmpty, "a route outlived its last stop");
            Assert.False(route.Status != RouteStatus.Active && route.AtWork, "a work day outlived its route");
        }

        foreach (var status in Enum.GetValues<ServiceStatus>())
            Assert.Equal(state.Services.All.Where(service => service.Status == status).Select(service => service.Id), Listed(universe, status));
        foreach (var service in state.Services.All)
        {
            Assert.Equal(service.Status is ServiceStatus.Routed or ServiceStatus.InProgress or ServiceStatus.Paused, IsOnTheWay(service));
            Assert.Contains(service.Id, universe.Services.FindByInvoice(service.Details.Invoice!).Select(view => view.Service.Id));
        }
    }

    private static bool IsOnTheWay(DeliveryService service) =>
        service.CurrentStop is { Status: RouteItemStatus.Active } && service.Status != ServiceStatus.Active;

    private static IEnumerable<int> Listed(Universe universe, ServiceStatus status)
    {
        var days = new DayRange(new DateOnly(2026, 11, 1), new DateOnly(2027, 12, 31));
        var page = universe.Services.ListByCreated(days, LabelSet.Of([(int)status]), new PageRequest(1, 100));
        Assert.Equal(page.TotalCount, page.Items.Count);
        return page.Items.Select(view => view.Service.Id);
    }

    private static void CheckReplay(Universe universe)
    {
        var again = new Universe(universe.Name, universe.Clock, universe.Options);
        again.Replay(universe.Events);
        Assert.Equal(universe.Events, again.Events);
        foreach (var service in universe.State.Services.All)
        {
            var replayed = again.State.Services.Get(service.Id);
            Assert.Equal(service.Status, replayed.Status);
            Assert.Equal(service.Estimate, replayed.Estimate);
            Assert.Equal(service.RouteItems.AsEnumerable(), replayed.RouteItems.AsEnumerable());
        }
    }
}
