namespace Vtex.Tracking.CallBudget;

/// <summary>The result of claiming the right to call, with its answer.</summary>
/// <param name="Claim">What it said; null when it fails, or was not asked.</param>
/// <param name="Answer">The fresh answer, or the last one known.</param>
internal readonly record struct SharedClaim<T>(TimedClaim? Claim, CachedAnswer<T>? Answer)
    where T : class
{
    public bool IsAnswered => Claim?.Outcome == CallClaimOutcome.Answered;

    public bool IsBusy => Claim?.Outcome == CallClaimOutcome.Busy;
}
