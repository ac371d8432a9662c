namespace Vtex.Tracking.Emulator.World;

/// <summary>A route's place in the book: its present state and how many of its stops are still open.</summary>
internal sealed class RouteEntry(Route route)
{
    public Route Route { get; set; } = route;

    public int OpenStops { get; set; }
}
