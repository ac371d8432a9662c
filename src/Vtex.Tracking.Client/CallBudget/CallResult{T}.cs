namespace Vtex.Tracking.CallBudget;

/// <summary>An answer, and where it came from.</summary>
internal readonly record struct CallResult<T>(CachedAnswer<T> Answer, AnswerSource Source)
    where T : class;
