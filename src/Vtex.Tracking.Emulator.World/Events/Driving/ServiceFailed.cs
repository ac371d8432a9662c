namespace Vtex.Tracking.Emulator.World;

/// <summary>A service could not be done: Não Realizado.</summary>
internal sealed record ServiceFailed(int ServiceId, DeliveryFailure Failure, DisplacementEnd End) : ServiceEvent(ServiceId);
