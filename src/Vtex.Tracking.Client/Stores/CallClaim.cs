namespace Vtex.Tracking.CallBudget;

/// <summary>The result of claiming the right to make a call.</summary>
public readonly record struct CallClaim
{
    private CallClaim(CallClaimOutcome outcome, Guid id, StoredAnswer? answer, DateTimeOffset? busyUntil)
    {
        Outcome = outcome;
        Id = id;
        Answer = answer;
        BusyUntil = busyUntil;
    }

    /// <summary>Gets the outcome.</summary>
    public CallClaimOutcome Outcome { get; }

    /// <summary>Names the right, for whoever got it.</summary>
    public Guid Id { get; }

    /// <summary>The fresh answer when there is one; otherwise the last one known, if any.</summary>
    public StoredAnswer? Answer { get; }

    /// <summary>Gets the latest end of the right that another holds, UTC.</summary>
    public DateTimeOffset? BusyUntil { get; }

    /// <summary>The caller may call.</summary>
    /// <param name="id">Names the right.</param>
    /// <param name="lastKnown">The last answer known, if any.</param>
    public static CallClaim Granted(Guid id, StoredAnswer? lastKnown) => new(CallClaimOutcome.Granted, id, lastKnown, null);

    /// <summary>Creates the result for a fresh answer, which makes a call unnecessary.</summary>
    /// <param name="answer">The answer.</param>
    public static CallClaim Answered(StoredAnswer answer) => new(CallClaimOutcome.Answered, default, answer, null);

    /// <summary>Another is calling at this moment.</summary>
    /// <param name="until">When its right ends by itself, UTC.</param>
    /// <param name="lastKnown">The last answer known, if any.</param>
    public static CallClaim Busy(DateTimeOffset until, StoredAnswer? lastKnown) => new(CallClaimOutcome.Busy, default, lastKnown, until);
}
