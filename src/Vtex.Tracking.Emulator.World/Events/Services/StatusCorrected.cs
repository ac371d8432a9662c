namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office gave a finished service another status, with a registered justification.</summary>
internal sealed record StatusCorrected(int ServiceId, ServiceStatus Status, string Justification) : ServiceEvent(ServiceId);
