namespace Vtex.Tracking.Emulator;

/// <summary>The status of a chat. Chosen by us.</summary>
public enum ChatStatus
{
    /// <summary>It waits for an attendant.</summary>
    Waiting,

    /// <summary>An attendant has taken it.</summary>
    InAttendance,

    /// <summary>It was closed by its attendant, or withdrawn.</summary>
    Closed,
}
