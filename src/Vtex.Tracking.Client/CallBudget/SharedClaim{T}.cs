namespace Vtex.Tracking.CallBudget;

/// <summary>What a store made of the wish to call.</summary>
/// <param name="Right">The right to call; null when there is a fresh answer, or no store to ask.</param>
/// <param name="Answer">The fresh answer, or the last one known.</param>
internal readonly record struct SharedClaim<T>(Guid? Right, CachedAnswer<T>? Answer)
    where T : class;
