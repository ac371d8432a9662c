namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver ended a day's work on a route.</summary>
internal sealed record WorkDayFinished(int RouteId) : RouteEvent(RouteId);
