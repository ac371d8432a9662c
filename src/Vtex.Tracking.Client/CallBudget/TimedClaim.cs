namespace Vtex.Tracking.CallBudget;

/// <summary>A claim with all times by the client's clock.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Id">Names the right, where it was given.</param>
/// <param name="Until">When the right given ends, or that of another, or the window of the fresh answer.</param>
/// <param name="Answer">The fresh answer, or the last one known.</param>
internal sealed record TimedClaim(CallClaimOutcome Outcome, Guid Id, DateTimeOffset Until, StoredAnswer? Answer)
{
    public Guid? Right => Outcome == CallClaimOutcome.Granted ? Id : null;

    /// <param name="claim">What the store said.</param>
    /// <param name="asked">When it was asked, by the client's clock.</param>
    /// <param name="lease">How long a right lasts.</param>
    /// <param name="offset">How far the store's clock is ahead of the client's.</param>
    public static TimedClaim Of(in CallClaim claim, DateTimeOffset asked, TimeSpan lease, TimeSpan offset)
    {
        var answer = claim.Answer is { } stored ? StoredTimes.Moved(stored, -offset) : null;
        var until = claim.Outcome switch
        {
            CallClaimOutcome.Granted => asked.Plus(lease),
            CallClaimOutcome.Busy => (claim.BusyUntil ?? asked).Plus(-offset),
            _ => StoredTimes.Of(answer!).SeenAt(asked).NextAllowedAt,
        };
        return new(claim.Outcome, claim.Id, until, answer);
    }

    /// <summary>Returns whether the claim is over already: the right that was given, or the window of the answer.</summary>
    public bool IsOutdated(DateTimeOffset now) => Outcome != CallClaimOutcome.Busy && Until <= now;
}
