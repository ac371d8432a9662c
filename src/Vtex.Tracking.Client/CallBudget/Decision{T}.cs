namespace Vtex.Tracking.CallBudget;

/// <summary>The decision on a read: exactly one of these, or nothing, when no call is wanted and no answer is known.</summary>
/// <param name="Answer">Give this answer.</param>
/// <param name="Source">Where it is from.</param>
/// <param name="InFlight">Wait for this call.</param>
/// <param name="IsMine">Make it first.</param>
/// <param name="Obstacle">Wait until this other call has ended, then decide anew.</param>
internal readonly record struct Decision<T>(
    CachedAnswer<T>? Answer = null,
    AnswerSource Source = AnswerSource.Memory,
    InFlightCall<T>? InFlight = null,
    bool IsMine = false,
    Task? Obstacle = null)
    where T : class;
