namespace Vtex.Tracking.Emulator.World;

/// <summary>Something that happened to one route.</summary>
internal abstract record RouteEvent(int RouteId) : WorldEvent
{
    public override int? AboutRoute => RouteId;
}
