namespace Vtex.Tracking.Emulator;

/// <summary>The outcome of a piece of work that a driver's app sent.</summary>
public enum DriverWorkOutcome
{
    /// <summary>It was done.</summary>
    Done,

    /// <summary>It had been done before, and was passed over.</summary>
    Repeated,

    /// <summary>The rules did not allow it. The work after it went on.</summary>
    Refused,
}
