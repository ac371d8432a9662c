namespace Vtex.Tracking.Emulator;

/// <summary>The calls of the hub that an app takes. VTEX IO has a builder for each, so an app may take one of them only.</summary>
public enum CarrierCalls
{
    /// <summary>Notify and tracking.</summary>
    Both,

    /// <summary>Notify alone.</summary>
    Notify,

    /// <summary>Tracking alone.</summary>
    Tracking,
}
