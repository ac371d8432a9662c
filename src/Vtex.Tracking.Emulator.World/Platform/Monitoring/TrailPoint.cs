namespace Vtex.Tracking.Emulator;

/// <summary>A place on a driver's path.</summary>
/// <param name="At">The time at which the driver was there, UTC.</param>
/// <param name="Latitude">Degrees of WGS84, from −90 to 90.</param>
/// <param name="Longitude">Degrees of WGS84, from −180 to 180.</param>
public sealed record TrailPoint(DateTimeOffset At, double Latitude, double Longitude);
