namespace Vtex.Tracking.CallBudget;

/// <summary>A store of answers cannot be reached, or failed.</summary>
public sealed class CallBudgetStoreException : Exception
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public CallBudgetStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
