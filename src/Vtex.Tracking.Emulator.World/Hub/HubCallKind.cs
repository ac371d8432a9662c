namespace Vtex.Tracking.Emulator;

/// <summary>What the hub calls a carrier's app for.</summary>
public enum HubCallKind
{
    /// <summary>To tell it of packages.</summary>
    Notify,

    /// <summary>To ask what became of packages.</summary>
    Tracking,
}
