namespace Vtex.Tracking.Emulator.World;

/// <summary>The back office changed what is known of a service.</summary>
internal sealed record ServiceEdited(int ServiceId, ServiceDetails Details) : ServiceEvent(ServiceId);
