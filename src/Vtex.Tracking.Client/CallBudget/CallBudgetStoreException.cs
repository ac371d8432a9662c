namespace Vtex.Tracking.CallBudget;

/// <summary>A store of answers cannot be reached, or failed.</summary>
public sealed class CallBudgetStoreException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened, without secrets.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public CallBudgetStoreException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
