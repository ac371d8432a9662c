namespace Vtex.Tracking;

/// <summary>A call was to be answered only by what is already there, and nothing is.</summary>
public sealed class VtexAnswerNotCachedException : VtexException
{
    /// <summary>Initializes the exception.</summary>
    /// <param name="message">The message.</param>
    /// <param name="innerException">The cause, if there is one.</param>
    public VtexAnswerNotCachedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
