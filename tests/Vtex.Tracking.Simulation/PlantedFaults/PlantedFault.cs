namespace Vtex.Tracking.Simulation.PlantedFaults;

/// <summary>
/// Specifies a fault that is put around the product on purpose, so that a test can show that the simulator finds it. No
/// build of the product has them.
/// </summary>
public enum PlantedFault
{
    /// <summary>None.</summary>
    None,

    /// <summary>A whole file is written in its place, not beside it.</summary>
    WritesInPlace,

    /// <summary>What must be on the disk before it is renamed is not flushed.</summary>
    DoesNotFlush,

    /// <summary>Half a record is not cut off.</summary>
    DoesNotCut,

    /// <summary>Some events never get into the log, though nobody is told.</summary>
    SwallowsAWrite,

    /// <summary>A right to call never ends by itself.</summary>
    LeaseWithoutEnd,

    /// <summary>Answers are kept under a key without the user.</summary>
    KeyWithoutUser,

    /// <summary>Two who claim at once both get the right: a lock is missing.</summary>
    ClaimWithoutLock,

    /// <summary>A write does not remove the answers that it made untrue.</summary>
    RemovesNothing,

    /// <summary>The end of a window is read from another clock than its beginning.</summary>
    ClockReadTwice,

    /// <summary>A handler below the SDK sends a write again when its answer was lost.</summary>
    RepeatsWrites,

    /// <summary>One user's requests carry another one's token.</summary>
    ForeignToken,

    /// <summary>A write is acknowledged before it is made, and then it is not made.</summary>
    AcknowledgesInAdvance,
}
