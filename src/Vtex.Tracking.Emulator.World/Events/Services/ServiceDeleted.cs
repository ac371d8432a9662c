namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office deleted a service; its id is not given again.</summary>
internal sealed record ServiceDeleted(int ServiceId) : ServiceEvent(ServiceId);
