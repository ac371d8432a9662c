namespace Vtex.Tracking.Emulator;

/// <summary>
/// Decides which calls the emulator refuses under the six-hour rule: a GET at most once in six hours by one client. The
/// rule is documented; that the real system refuses is not, and how calls are told apart is our choice.
/// </summary>
public enum CallBudgetEnforcement
{
    /// <summary>Nothing is refused; the calls are only counted.</summary>
    Off,

    /// <summary>
    /// The same GET with the same parameters is refused within six hours. A walk through pages is one call.
    /// </summary>
    PerRequest,

    /// <summary>
    /// The strict reading: the same GET is refused within six hours, whatever its parameters. A walk through pages is one
    /// call.
    /// </summary>
    PerEndpoint,
}
