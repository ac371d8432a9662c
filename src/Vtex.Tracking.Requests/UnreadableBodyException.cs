namespace Vtex.Tracking.Requests;

/// <summary>A body cannot be read as what it should be. It never leaves the assembly.</summary>
/// <param name="status">The status of the answer: 400, 408, 413, 415 or 503.</param>
/// <param name="message">What is wrong with the body and what would be right, to be read behind "The body".</param>
internal sealed class UnreadableBodyException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}
