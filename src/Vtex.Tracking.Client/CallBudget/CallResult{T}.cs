namespace Vtex.Tracking.CallBudget;

/// <summary>The result of a read.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Source">Where it came from.</param>
/// <param name="Attempts">The number of requests that were sent for it.</param>
internal readonly record struct CallResult<T>(CachedAnswer<T> Answer, AnswerSource Source, int Attempts = 0)
    where T : class
{
    /// <summary>Gets the model as the caller gets it.</summary>
    public Task<T> Value => Answer.From(Source);
}
