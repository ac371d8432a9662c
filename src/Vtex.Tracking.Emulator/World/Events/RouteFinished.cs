namespace Vtex.Tracking.Emulator.World;

/// <summary>The last stop of a route came to its end: the route is Finalizado and the work day over.</summary>
internal sealed record RouteFinished(int RouteId) : WorldEvent;
