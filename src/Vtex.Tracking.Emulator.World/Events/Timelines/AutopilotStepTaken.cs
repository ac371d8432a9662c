namespace Vtex.Tracking.Emulator.World;

/// <summary>The autopilot did the next thing on a route, and says when it will do the one after; never, when null.</summary>
internal sealed record AutopilotStepTaken(int RouteId, DateTimeOffset? Next) : RouteEvent(RouteId);
