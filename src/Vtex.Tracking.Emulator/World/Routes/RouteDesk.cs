using System.Collections.Immutable;

namespace Vtex.Tracking.Emulator.World;

/// <summary>What a shipper does with routes: schedule them with their services.</summary>
internal sealed class RouteDesk(Universe universe)
{
    /// <summary>Creates services that are on a route from the start, in the order given.</summary>
    public void Schedule(IReadOnlyList<ScheduledRoute> routes)
    {
        lock (universe.Gate)
        {
            foreach (var route in routes)
                Schedule(route);
        }
    }

    private void Schedule(ScheduledRoute scheduled)
    {
        universe.Append(new DriverRegistered(scheduled.Route.Driver));
        var services = scheduled.Services.Select(universe.Services.Register).ToImmutableArray();
        universe.Append(new RouteScheduled(universe.State.Routes.NextId, scheduled.Route, services));
    }
}
