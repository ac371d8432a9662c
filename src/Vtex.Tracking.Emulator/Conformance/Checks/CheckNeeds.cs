namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>What must be so before a check can be made.</summary>
[Flags]
internal enum CheckNeeds
{
    None = 0,

    /// <summary>The app takes notify.</summary>
    Notify = 1,

    /// <summary>The app takes tracking.</summary>
    Tracking = 2,

    /// <summary>The app has given a package a number.</summary>
    Notified = 4,

    /// <summary>The app has told of a number.</summary>
    Tracked = 8,
}
