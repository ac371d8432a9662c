namespace Vtex.Tracking.Emulator.World;

/// <summary>The driver set out for a service: Em Andamento.</summary>
internal sealed record DisplacementStarted(int ServiceId, GeoPoint From) : ServiceEvent(ServiceId);
