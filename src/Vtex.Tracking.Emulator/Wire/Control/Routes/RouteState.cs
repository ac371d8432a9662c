using Vtex.Tracking.Emulator.World.Routes;

namespace Vtex.Tracking.Emulator.Wire;

/// <summary>A route with its stops in their order, as it stood at one moment.</summary>
internal sealed record RouteState(Route Route, IReadOnlyList<RouteStopState> Stops)
{
    /// <summary>Inside the universe's turn.</summary>
    public static RouteState Of(Universe universe, Route route) => new(
        route, [.. route.ServiceIds.Select(id => RouteStopState.Of(id, universe.State.Services.Find(id)?.Service, route.Id))]);
}
