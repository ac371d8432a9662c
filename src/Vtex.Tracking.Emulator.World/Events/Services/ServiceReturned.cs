namespace Vtex.Tracking.Emulator.World;

/// <summary>A service that could not be done went back to its sender.</summary>
internal sealed record ServiceReturned(int ServiceId) : ServiceEvent(ServiceId);
