namespace Vtex.Tracking.Emulator.Conformance;

/// <summary>How a check ended.</summary>
public enum CheckOutcome
{
    /// <summary>The app does what is expected.</summary>
    Passed,

    /// <summary>No source asks for it, but whoever calls the app would stumble.</summary>
    Warning,

    /// <summary>The app does not do what is expected.</summary>
    Failed,

    /// <summary>It could not be judged; the result says why.</summary>
    Skipped,
}
