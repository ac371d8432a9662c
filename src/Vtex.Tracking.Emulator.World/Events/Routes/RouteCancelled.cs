namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office cancelled a route.</summary>
internal sealed record RouteCancelled(int RouteId) : RouteEvent(RouteId);
