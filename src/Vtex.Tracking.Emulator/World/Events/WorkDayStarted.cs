namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver began the day's work on a route.</summary>
internal sealed record WorkDayStarted(int RouteId) : WorldEvent;
