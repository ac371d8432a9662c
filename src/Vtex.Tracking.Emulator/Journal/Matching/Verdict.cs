namespace Vtex.Tracking.Emulator.Journal;

/// <summary>The result of holding a condition against a recorded request.</summary>
internal enum Verdict
{
    No,

    /// <summary>The part that decides it was not recorded.</summary>
    Unknown,

    Yes,
}
