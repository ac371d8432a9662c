namespace Vtex.Tracking.Emulator.World;

/// <summary>Why a token opens no universe.</summary>
internal enum TokenRefusal
{
    None,
    Unknown,
    Expired,
}
