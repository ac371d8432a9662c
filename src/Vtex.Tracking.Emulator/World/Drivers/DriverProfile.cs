namespace Vtex.Tracking.Emulator.World;

/// <summary>A registered driver.</summary>
internal sealed record DriverProfile(DateTimeOffset Created, DriverDetails Details);
