namespace Vtex.Tracking.CallBudget;

/// <summary>Specifies the outcome of claiming the right to make a call.</summary>
public enum CallClaimOutcome
{
    /// <summary>The caller may call, and must complete or abandon the right.</summary>
    Granted,

    /// <summary>A fresh answer is known.</summary>
    Answered,

    /// <summary>Another is calling; ask again soon.</summary>
    Busy,
}
