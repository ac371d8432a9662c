namespace Vtex.Tracking.Emulator.World;

/// <summary>What can be done to a service so that its status changes.</summary>
internal enum ServiceMove
{
    Route,
    Start,
    Deliver,
    Fail,
}
