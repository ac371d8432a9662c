namespace Vtex.Tracking.Emulator.World;

/// <summary>What a list by route can ask for: the stop's own status, and while that is Ativo the service's.</summary>
internal enum StopStage
{
    Waiting,
    InProgress,
    Paused,
    Delivered,
    NotDelivered,
    Cancelled,
}
