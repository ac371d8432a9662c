namespace Vtex.Tracking.Emulator.World;

/// <summary>A service came into being, Ativo. Its customer is new, or known and renewed, as the id tells.</summary>
internal sealed record ServiceCreated(int ServiceId, int CustomerId, ServiceDetails Details) : ServiceEvent(ServiceId);
