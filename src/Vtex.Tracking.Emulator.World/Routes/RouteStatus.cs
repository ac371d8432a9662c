namespace Vtex.Tracking.Emulator.World;

/// <summary>Where a route stands. Each member has its Portuguese word in <see cref="StatusWords"/>.</summary>
internal enum RouteStatus
{
    Active,
    Finished,
    Cancelled,
}
