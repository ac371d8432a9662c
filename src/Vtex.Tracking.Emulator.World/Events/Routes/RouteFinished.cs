namespace Vtex.Tracking.Emulator.World;

/// <summary>The last stop of a route came to its end: the route is Finalizado.</summary>
internal sealed record RouteFinished(int RouteId) : RouteEvent(RouteId);
