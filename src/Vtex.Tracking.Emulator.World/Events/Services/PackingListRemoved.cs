namespace Vtex.Tracking.Emulator.World;

/// <summary>A service's packing list and its date were cleared.</summary>
internal sealed record PackingListRemoved(int ServiceId) : ServiceEvent(ServiceId);
