namespace Vtex.Tracking.Emulator.World;

/// <summary>A service was put at the end of a route that exists already: Roteirizado.</summary>
internal sealed record StopAdded(int RouteId, int ServiceId) : RouteEvent(RouteId)
{
    public override int? AboutService => ServiceId;
}
