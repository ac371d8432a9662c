namespace Vtex.Tracking.Emulator.World;

/// <summary>When a driver is expected at a stop, and how far it is from the stop before, in metres.</summary>
internal sealed record StopEstimate(int ServiceId, DateTimeOffset Time, int Meters);
