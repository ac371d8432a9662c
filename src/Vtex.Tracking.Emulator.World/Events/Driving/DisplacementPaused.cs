namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver paused on the way: Pausado.</summary>
internal sealed record DisplacementPaused(int ServiceId) : ServiceEvent(ServiceId);
