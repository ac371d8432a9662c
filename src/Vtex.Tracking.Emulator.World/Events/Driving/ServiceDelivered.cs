namespace Vtex.Tracking.Emulator.World;

/// <summary>A service was done: Realizado.</summary>
internal sealed record ServiceDelivered(int ServiceId, DeliveryReceipt Receipt, DisplacementEnd End) : ServiceEvent(ServiceId);
