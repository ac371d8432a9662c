namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office ended a service without the driver, with a registered justification.</summary>
internal sealed record ServiceFinishedByHand(int ServiceId, ServiceStatus Status, string Justification) : ServiceEvent(ServiceId);
