namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver reached the address of a service.</summary>
internal sealed record DriverArrived(int ServiceId) : ServiceEvent(ServiceId);
