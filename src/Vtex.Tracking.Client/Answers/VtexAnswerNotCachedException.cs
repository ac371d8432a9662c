namespace Vtex.Tracking;

/// <summary>A call was to be answered only by what is already there, and nothing is.</summary>
public sealed class VtexAnswerNotCachedException : VtexException
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened.</param>
    /// <param name="innerException">What caused it, if anything did.</param>
    public VtexAnswerNotCachedException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
