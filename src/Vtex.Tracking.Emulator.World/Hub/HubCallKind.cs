namespace Vtex.Tracking.Emulator;

/// <summary>The purpose of a call to a carrier's app.</summary>
public enum HubCallKind
{
    /// <summary>To tell it of packages.</summary>
    Notify,

    /// <summary>To ask what became of packages.</summary>
    Tracking,
}
