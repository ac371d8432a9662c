using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Execution;
using Vtex.Tracking.Emulator.World.Routing;
using Vtex.Tracking.Emulator.World.Shipper;
using Vtex.Tracking.Emulator.World.State;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Scenarios;

/// <summary>Puts scenarios into a world.</summary>
internal sealed class ScenarioPlayer(WorldStore world, ServiceCommands services, RouteCommands routes, TimelineCommands timelines)
{
    /// <summary>Longer than any script takes.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromDays(400);

    /// <returns>The ids of the services, in the order of the script.</returns>
    /// <exception cref="WorldRuleException">The calendar ends too soon.</exception>
    public IReadOnlyList<int> Play(Scenario scenario)
    {
        Calendar.CheckRoom(world.Clock.GetUtcNow(), MaxDuration);
        var script = scenario.Write(world.Clock.GetUtcNow());
        var ids = script.Services.Select(scene => services.Register(scene.Service)).ToImmutableArray();
        if (script.Route is { } route)
            routes.Schedule(route, ids);
        for (var i = 0; i < ids.Length; i++)
            timelines.Plan(ids[i], script.Services[i].Steps);
        return ids;
    }
}
