namespace Vtex.Tracking.Emulator.Tests.World.Hub;

/// <summary>How a carrier's app does for a while.</summary>
internal enum CarrierMood
{
    Well,
    Down,
    Broken,
    Busy,
    Forgetful,
    Delivering,
}
