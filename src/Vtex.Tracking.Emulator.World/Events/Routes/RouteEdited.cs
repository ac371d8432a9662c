namespace Vtex.Tracking.Emulator.World;

/// <summary>A route got another driver or vehicle.</summary>
internal sealed record RouteEdited(int RouteId, RouteDetails Details) : RouteEvent(RouteId);
