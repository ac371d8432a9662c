namespace Vtex.Tracking.Emulator.World;

/// <summary>A service was cancelled, by the back office or by the customer as the status says.</summary>
internal sealed record ServiceCancelled(int ServiceId, ServiceStatus Status, string? Reason) : ServiceEvent(ServiceId);
