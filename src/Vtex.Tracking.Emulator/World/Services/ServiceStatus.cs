namespace Vtex.Tracking.Emulator.World;

/// <summary>Where a service stands. Each member has its Portuguese word in <see cref="StatusWords"/>.</summary>
internal enum ServiceStatus
{
    Active,
    Routed,
    InProgress,
    Paused,
    Delivered,
    NotDelivered,
    CancelledByBackOffice,
    CancelledByCustomer,
    ReturnedToSender,
}
