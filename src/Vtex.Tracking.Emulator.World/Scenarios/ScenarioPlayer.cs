using System.Collections.Immutable;
using Vtex.Tracking.Emulator.World.Time;

namespace Vtex.Tracking.Emulator.World.Scenarios;

/// <summary>Puts scenarios into a universe.</summary>
internal sealed class ScenarioPlayer(Universe universe)
{
    /// <summary>Longer than any script takes.</summary>
    private static readonly TimeSpan MaxDuration = TimeSpan.FromDays(400);

    /// <returns>The ids of the services, in the order of the script.</returns>
    /// <exception cref="WorldRuleException">The calendar ends too soon.</exception>
    public IReadOnlyList<int> Play(Scenario scenario)
    {
        Calendar.CheckRoom(universe.Clock.GetUtcNow(), MaxDuration);
        var script = scenario.Write(universe.Clock.GetUtcNow());
        var services = script.Services.Select(scene => universe.Services.Register(scene.Service)).ToImmutableArray();
        if (script.Route is { } route)
            universe.Routes.Schedule(route, services);
        for (var i = 0; i < services.Length; i++)
            universe.Timelines.Plan(services[i], script.Services[i].Steps);
        return services;
    }
}
