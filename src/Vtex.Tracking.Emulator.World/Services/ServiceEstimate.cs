namespace Vtex.Tracking.Emulator.World;

/// <summary>When a driver is expected at the door, first and by now, and how far it is from the stop before.</summary>
internal sealed record ServiceEstimate(DateTimeOffset Initial, DateTimeOffset Current, int Meters);
