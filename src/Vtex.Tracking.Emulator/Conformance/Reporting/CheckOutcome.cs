namespace Vtex.Tracking.Emulator;

/// <summary>The outcome of a check.</summary>
public enum CheckOutcome
{
    /// <summary>The app does what is expected.</summary>
    Passed,

    /// <summary>No source asks for it, but it makes trouble for callers.</summary>
    Warning,

    /// <summary>The app does not do what is expected.</summary>
    Failed,

    /// <summary>It could not be checked; the result says why.</summary>
    Skipped,
}
