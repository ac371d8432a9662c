using System.Text.Json;
using Vtex.Tracking.Emulator.Wire;
using Vtex.Tracking.Emulator.World.Feeds;
using Vtex.Tracking.Emulator.World.Hub;
using Vtex.Tracking.Emulator.World.Orders;
using Vtex.Tracking.Emulator.World.Parcels;
using Vtex.Tracking.Emulator.World.Routes;
using Vtex.Tracking.Emulator.World.Services;
using Vtex.Tracking.Emulator.World.State;

namespace Vtex.Tracking.Emulator.Tests.World;

/// <summary>Whoever must know every event says so when there is one that it does not know, instead of passing over it.</summary>
public sealed class UnknownEventTests
{
    private static readonly Dictionary<string, Action<Universe, WorldEvent>> Readers = new()
    {
        ["state"] = (universe, happened) => universe.State.Apply(happened),
        ["rules"] = (universe, happened) => EventRules.Check(universe.State, happened),
        ["replay"] = (universe, happened) => throw Assert.Throws<WorldRuleException>(() => universe.Replay([happened])).InnerException!,
        ["control API"] = (_, happened) =>
        {
            using var json = new Utf8JsonWriter(Stream.Null);
            new EventFactsConverter().Write(json, happened, EventFactsConverter.Options);
        },
    };

    public static MatrixTheoryData<string, string> All =>
        new(["StrangeEvent", "StrangeServiceEvent", "StrangeRouteEvent", "StrangeParcelEvent", "StrangeHubEvent", "StrangeOrderEvent", "StrangeFeedEvent"], Readers.Keys);

    [Theory]
    [MemberData(nameof(All))]
    public void An_unknown_event_is_a_fault_that_is_told(string kind, string reader)
    {
        var universe = Worlds.Create();
        universe.Schedule();
        WorldEvent happened = kind switch
        {
            "StrangeServiceEvent" => new StrangeServiceEvent(),
            "StrangeRouteEvent" => new StrangeRouteEvent(),
            "StrangeParcelEvent" => new StrangeParcelEvent(universe.Notify("1").Number),
            "StrangeHubEvent" => new StrangeHubEvent(),
            "StrangeFeedEvent" => new StrangeFeedEvent(),
            "StrangeOrderEvent" => new StrangeOrderEvent(universe.PlaceOrder().OrderId),
            _ => new StrangeEvent(),
        };

        var failure = Record.Exception(() => Readers[reader](universe, happened));

        Assert.True(failure is InvalidOperationException or NotSupportedException, $"{failure}");
        Assert.Contains(kind, failure.Message);
    }

    private sealed record StrangeEvent : WorldEvent;

    private sealed record StrangeServiceEvent() : ServiceEvent(1);

    private sealed record StrangeRouteEvent() : RouteEvent(1);

    private sealed record StrangeParcelEvent(string Number) : ParcelEvent(Number);

    private sealed record StrangeHubEvent : HubEvent;

    private sealed record StrangeFeedEvent() : FeedEvent("key");

    private sealed record StrangeOrderEvent(string Id) : OrderEvent(Id);
}
