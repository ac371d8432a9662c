namespace Vtex.Tracking.Emulator.World;

/// <summary>A service came into being, Ativo.</summary>
internal sealed record ServiceCreated(int ServiceId, int CustomerId, ServiceDetails Details) : WorldEvent;
