using Vtex.Tracking.CallBudget;

namespace Vtex.Tracking;

/// <summary>
/// The store of answers cannot be asked whether a call may be made, and the options forbid to call without it
/// (<see cref="CallBudgetStoreFailure.Refuse"/>). Nothing was sent.
/// </summary>
/// <remarks>
/// What the store said is the inner exception, a <see cref="CallBudgetStoreException"/>, where it said so just now.
/// </remarks>
public sealed class VtexCallBudgetUnavailableException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexCallBudgetUnavailableException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }

    /// <inheritdoc />
    public override bool IsTransient => true;
}
