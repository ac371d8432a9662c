namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver went on after a pause: Em Andamento.</summary>
internal sealed record DisplacementResumed(int ServiceId) : ServiceEvent(ServiceId);
