namespace Vtex.Tracking.Emulator.World;

/// <summary>A service was taken off a cancelled route: Ativo again.</summary>
internal sealed record StopRemoved(int RouteId, int ServiceId) : RouteEvent(RouteId)
{
    public override int? AboutService => ServiceId;
}
