namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver began a day's work on a route.</summary>
internal sealed record WorkDayStarted(int RouteId) : RouteEvent(RouteId);
